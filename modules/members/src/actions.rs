//! The module's verbs, one file each: load, decide, commit. What they may do stands in `model.rs`.

pub(crate) mod ask_for_link;
pub(crate) mod begin_session;
pub(crate) mod bootstrap;
pub(crate) mod change_address;
pub(crate) mod change_organisation;
pub(crate) mod change_profile;
pub(crate) mod end_session;
pub(crate) mod grant_role;
pub(crate) mod issue_invitation;
pub(crate) mod join;
pub(crate) mod register_organisation;
pub(crate) mod register_person;
pub(crate) mod send_link;
pub(crate) mod sign_fact;
pub(crate) mod use_link;
pub(crate) mod withdraw_invitation;
pub(crate) mod withdraw_role;
