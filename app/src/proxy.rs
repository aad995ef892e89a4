//! Who asks, when a proxy that the operator vouches for stands in front: the address in its `X-Forwarded-For`.

use axum::extract::{ConnectInfo, Request};
use std::net::{IpAddr, SocketAddr};
use std::str::FromStr;

/// A network of addresses: `127.0.0.1/32`, `::1/128`, `10.0.0.0/8`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Network {
    address: IpAddr,
    bits: u32,
}

impl FromStr for Network {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (address, bits) = text.split_once('/').unwrap_or((text, ""));
        let address: IpAddr = address.parse().map_err(|_| ())?;
        let most = if address.is_ipv4() { 32 } else { 128 };
        let bits = if bits.is_empty() {
            most
        } else {
            bits.parse().map_err(|_| ())?
        };
        if bits > most {
            Err(())
        } else {
            Ok(Self { address, bits })
        }
    }
}

impl Network {
    fn holds(self, address: IpAddr) -> bool {
        let shift = |most: u32| most - self.bits;
        match (self.address, address.to_canonical()) {
            (IpAddr::V4(network), IpAddr::V4(asked)) => {
                let cut = |bits: u32| bits.checked_shr(shift(32)).unwrap_or(0);
                cut(network.to_bits()) == cut(asked.to_bits())
            }
            (IpAddr::V6(network), IpAddr::V6(asked)) => {
                let cut = |bits: u128| bits.checked_shr(shift(128)).unwrap_or(0);
                cut(network.to_bits()) == cut(asked.to_bits())
            }
            _ => false,
        }
    }
}

/// The request with the client's own address, when the proxy has passed it on: the last address in `X-Forwarded-For` that
/// is not the proxy's. What others have written before it is not believed.
pub(crate) fn with_client_behind(proxy: Network, mut request: Request) -> Request {
    let Some(ConnectInfo(peer)) = request
        .extensions()
        .get::<ConnectInfo<SocketAddr>>()
        .copied()
    else {
        return request;
    };
    let client = request
        .headers()
        .get_all("x-forwarded-for")
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .filter_map(|address| address.trim().parse::<IpAddr>().ok())
        .rfind(|address| !proxy.holds(*address));
    if let Some(client) = client
        && proxy.holds(peer.ip())
    {
        request
            .extensions_mut()
            .insert(ConnectInfo(SocketAddr::new(client, peer.port())));
    }
    request
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Body;

    fn client(peer: &str, forwarded: &str) -> String {
        let mut request = Request::new(Body::empty());
        request
            .headers_mut()
            .insert("x-forwarded-for", forwarded.parse().unwrap());
        request
            .extensions_mut()
            .insert(ConnectInfo(SocketAddr::new(peer.parse().unwrap(), 1)));
        let request = with_client_behind("127.0.0.0/8".parse().unwrap(), request);
        request
            .extensions()
            .get::<ConnectInfo<SocketAddr>>()
            .unwrap()
            .0
            .ip()
            .to_string()
    }

    #[test]
    fn the_last_address_that_the_proxy_has_added_is_the_client() {
        assert_eq!(client("127.0.0.1", "1.1.1.1, 192.0.2.7"), "192.0.2.7");
        assert_eq!(client("127.0.0.1", "192.0.2.7, 127.0.0.2"), "192.0.2.7");
    }

    #[test]
    fn nobody_but_the_proxy_is_believed() {
        assert_eq!(client("198.51.100.1", "192.0.2.7"), "198.51.100.1");
        assert_eq!(client("127.0.0.1", "nonsense"), "127.0.0.1");
    }

    #[test]
    fn a_network_needs_an_address_and_as_many_bits_as_it_has() {
        for good in ["10.0.0.0/8", "::1/128", "127.0.0.1", "0.0.0.0/0"] {
            assert!(good.parse::<Network>().is_ok(), "{good}");
        }
        for bad in ["10.0.0.0/33", "x/8", "", "::1/129", "10.0.0.0/-1"] {
            assert!(bad.parse::<Network>().is_err(), "{bad}");
        }
    }
}
