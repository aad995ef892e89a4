//! `concord admin routes`: every route with its permission, as the reference page has it.

use crate::{messages, wiring};
use kernel::Permission;

/// Prints the page.
pub(crate) fn run() {
    messages::say(page().trim_end());
}

/// The page in Markdown.
fn page() -> String {
    let mut page = String::from(
        "# Routes\n\nWritten by `concord admin routes > docs/reference/routes.md`; a test fails when it is stale. The \
         permission is what the route asks before its handler runs; finer rules stand in each module's `model.rs`.\n\n\
         | method | path | permission |\n|---|---|---|\n",
    );
    for (method, path, permission) in contract::route_lines(&wiring::manifests()) {
        page.push_str(&format!(
            "| {method} | `{path}` | {} |\n",
            words(permission)
        ));
    }
    page
}

fn words(permission: Permission) -> String {
    match permission {
        Permission::Anyone => "anyone".to_owned(),
        Permission::SignedIn => "signed in".to_owned(),
        Permission::Officer => "officer".to_owned(),
        Permission::InConsultation(role) => format!("{} of the consultation", role.word()),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_reference_lists_the_routes_that_stand() {
        assert_eq!(
            include_str!("../../docs/reference/routes.md"),
            super::page()
        );
    }
}
