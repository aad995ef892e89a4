//! The one binary: it wires the modules together and gives each command its file.

mod analyse;
mod command_line;
mod demo;
mod import;
mod institution;
mod messages;
mod post;
mod proxy;
mod reactions;
mod rebuild;
mod routes;
mod serve;
mod server;
mod set_up;
mod wiring;

use clap::Parser;
use command_line::{Admin, Command, CommandLine, Import};
use std::process::ExitCode;

/// Wrong input; 1 is a fault of ours.
const EXIT_WRONG_INPUT: u8 = 2;

/// Why a command did not do what was asked.
pub(crate) enum Stop {
    /// The input is wrong: the sentence names the place and the mend.
    WrongInput(String),
    /// We are broken.
    Fault(kernel::Fault),
}

impl Stop {
    /// A refusal is wrong input, said in English; a fault is ours.
    pub(crate) fn of(node: &contract::Node, failure: kernel::Failure) -> Self {
        match failure {
            kernel::Failure::Fault(fault) => Self::Fault(fault),
            kernel::Failure::Refused(refusals) => {
                let speaker = web::Speaker::new(node.catalogue(), kernel::Language::En);
                let sentences: Vec<String> = refusals
                    .iter()
                    .map(|refused| match refused.field {
                        Some(field) => format!("{field}: {}", speaker.refused(refused)),
                        None => speaker.refused(refused),
                    })
                    .collect();
                Self::WrongInput(sentences.join(" "))
            }
        }
    }
}

impl From<kernel::Fault> for Stop {
    fn from(fault: kernel::Fault) -> Self {
        Self::Fault(fault)
    }
}

fn main() -> ExitCode {
    let command_line = CommandLine::parse();
    messages::start_logging(&command_line.log);
    let result = match command_line.command {
        Command::Serve(options) => serve::run(&options),
        Command::Demo(options) => demo::run(&options),
        Command::Analyse(options) => analyse::run(&options),
        Command::Import(Import::Polis(options)) => import::run(&options),
        Command::Rebuild(options) => rebuild::run(&options),
        Command::Admin(Admin::SetUp(options)) => set_up::run(&options),
        Command::Admin(Admin::Routes) => {
            routes::run();
            Ok(())
        }
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(Stop::WrongInput(sentence)) => {
            messages::complain(&sentence);
            ExitCode::from(EXIT_WRONG_INPUT)
        }
        Err(Stop::Fault(fault)) => {
            messages::complain(&fault.chain());
            ExitCode::FAILURE
        }
    }
}
