//! What every page is made of: languages, the frame, components, forms, charts and the rim around the routes.
//! It knows no module, reads no store and asks no clock; there is no script in it.
#![deny(missing_docs)]

pub mod chart;
pub mod component;
pub mod form;
mod language;
mod page;
mod rim;

pub use form::{Values, ValuesRejection};
pub use language::{Catalogue, Source, Speaker};
pub use page::{
    Frame, NavigationEntry, Page, Rendered, bad_request_page, fault_page, not_allowed_page,
    not_found_page, refusal_page, refused_cross_site_page, see_other, too_large_page,
};
pub use rim::{
    BODY_BYTES_MAX, CONTENT_SECURITY_POLICY, PERMISSIONS_POLICY, Rim, STRICT_TRANSPORT_SECURITY,
    assets, layer, stylesheet, stylesheet_href,
};
