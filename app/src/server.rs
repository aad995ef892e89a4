//! Listening, with or without TLS, until the process is asked to end.

use crate::proxy::{self, Network};
use crate::{post, reactions};
use axum_server::Handle;
use axum_server::tls_rustls::RustlsConfig;
use contract::Node;
use kernel::{Context, Fault};
use lettre::message::Mailbox;
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::time::Duration;
use tokio::sync::watch;

/// How long open requests may take to end after the process was asked to.
const GRACE: Duration = Duration::from_secs(10);

/// How a node is served.
pub(crate) struct Serving<'a> {
    pub(crate) listener: TcpListener,
    pub(crate) tls: Option<(&'a Path, &'a Path)>,
    pub(crate) mail: post::Way,
    pub(crate) mail_from: Mailbox,
    pub(crate) proxy: Option<Network>,
}

/// Binds the address.
pub(crate) fn bind(address: SocketAddr) -> Result<TcpListener, Fault> {
    let listener = TcpListener::bind(address).doing(format!(
        "listening on {address}: is another program there? choose another with --listen"
    ))?;
    listener.set_nonblocking(true).doing("listening")?;
    Ok(listener)
}

/// Where mail goes when no server is given.
pub(crate) fn outbox(data: &Path) -> PathBuf {
    data.join("outbox")
}

/// Serves until SIGTERM or Ctrl-C; then lets open requests end.
pub(crate) fn run(node: Node, serving: Serving<'_>) -> Result<(), Fault> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .doing("starting the runtime")?;
    let (stop, stopping) = watch::channel(false);
    let reacting = reactions::start(node.clone(), runtime.handle().clone(), stopping.clone())?;
    let served = runtime.block_on(listen(node, serving, stop.clone(), stopping));
    stop.send_replace(true);
    if reacting.join().is_err() {
        tracing::error!("the reactions' thread panicked");
    }
    runtime.shutdown_timeout(GRACE);
    served
}

async fn listen(
    node: Node,
    serving: Serving<'_>,
    stop: watch::Sender<bool>,
    stopping: watch::Receiver<bool>,
) -> Result<(), Fault> {
    let mut router = contract::assemble(node.clone())?;
    if let Some(network) = serving.proxy {
        let believe =
            move |request| std::future::ready(proxy::with_client_behind(network, request));
        router = router.layer(axum::middleware::map_request(believe));
    }
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    let posting = tokio::spawn(post::deliver(
        node,
        serving.mail,
        serving.mail_from,
        stopping,
    ));
    let handle = Handle::new();
    tokio::spawn(end_on_signal(handle.clone(), stop));
    let doing = "serving";
    let served = match serving.tls {
        None => {
            let server = axum_server::from_tcp(serving.listener).doing(doing)?;
            server.handle(handle).serve(service).await.doing(doing)
        }
        Some((certificate, key)) => {
            // Only the first choice of a provider counts; a second start in one process finds it made.
            let _ = rustls::crypto::ring::default_provider().install_default();
            let config = RustlsConfig::from_pem_file(certificate, key)
                .await
                .doing("reading the TLS certificate and key")?;
            let server = axum_server::from_tcp_rustls(serving.listener, config).doing(doing)?;
            server.handle(handle).serve(service).await.doing(doing)
        }
    };
    posting.abort();
    served
}

async fn end_on_signal(handle: Handle<SocketAddr>, stop: watch::Sender<bool>) {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    let terminate = async {
        use tokio::signal::unix::{SignalKind, signal};
        match signal(SignalKind::terminate()) {
            Ok(mut signal) => drop(signal.recv().await),
            Err(_) => std::future::pending::<()>().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! {
        _ = interrupt => {}
        () = terminate => {}
    }
    stop.send_replace(true);
    handle.graceful_shutdown(Some(GRACE));
}
