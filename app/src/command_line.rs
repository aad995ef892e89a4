//! What can be asked of the program on the command line. Each doc comment here is a line of `--help`.

use clap::{Args, Parser, Subcommand};
use std::net::SocketAddr;
use std::path::PathBuf;

/// Concord: a platform for international cooperation on cyber security.
#[derive(Debug, Parser)]
#[command(name = "concord", version, max_term_width = 100)]
pub(crate) struct CommandLine {
    /// What is written to the log: error, warn, info, debug, or a filter such as "info,store=debug".
    #[arg(long, global = true, default_value = "warn", env = "CONCORD_LOG")]
    pub(crate) log: String,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Show everything on invented data: a node in a temporary folder, with a sign-in link for each role.
    Demo(DemoOptions),
    /// Run a node.
    Serve(ServeOptions),
    /// Make the synthesis of a Polis-format export, without a server.
    Analyse(AnalyseOptions),
    /// Bring in what another platform has exported.
    #[command(subcommand)]
    Import(Import),
    /// Throw the views away and fold them anew from the log.
    Rebuild(FolderOptions),
    /// For the person who runs the machine.
    #[command(subcommand)]
    Admin(Admin),
}

#[derive(Debug, Args)]
pub(crate) struct DemoOptions {
    /// Address and port to listen on; port 0 takes a free one.
    #[arg(long, default_value = "127.0.0.1:8080")]
    pub(crate) listen: SocketAddr,
    /// Also import this folder with a Polis export (votes.csv, comments.csv) as a closed consultation.
    #[arg(long, value_name = "DIR")]
    pub(crate) import: Option<PathBuf>,
    /// Keep the data in this folder instead of a temporary one that goes at the end.
    #[arg(long, value_name = "DIR")]
    pub(crate) data: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct ServeOptions {
    /// The data folder.
    #[arg(long, value_name = "DIR")]
    pub(crate) data: PathBuf,
    /// Address and port to listen on.
    #[arg(long, default_value = "127.0.0.1:8080")]
    pub(crate) listen: SocketAddr,
    /// The address under which people reach this node. It fixes mail links and cookie rules.
    #[arg(long, value_name = "URL")]
    pub(crate) public_url: String,
    /// The institution's name, shown on every page.
    #[arg(long, value_name = "NAME", default_value = "Concord")]
    pub(crate) institution: String,
    /// The TLS certificate chain, PEM.
    #[arg(long, value_name = "FILE", requires = "tls_key")]
    pub(crate) tls_cert: Option<PathBuf>,
    /// The TLS private key, PEM.
    #[arg(long, value_name = "FILE", requires = "tls_cert")]
    pub(crate) tls_key: Option<PathBuf>,
    /// The network (such as 127.0.0.1/32) of the proxy that ends TLS in front of this node. Says that one stands there.
    #[arg(long, value_name = "CIDR", conflicts_with = "tls_cert")]
    pub(crate) trusted_proxy: Option<String>,
    /// A file that holds the SMTP address, smtps://user:password@host:465 or smtp://host:25. Without it mail is written
    /// as .eml files into the folder "outbox" of the data folder.
    #[arg(long, value_name = "FILE")]
    pub(crate) smtp_file: Option<PathBuf>,
    /// The sender's address of all mail.
    #[arg(long, value_name = "ADDRESS", default_value = "concord@localhost")]
    pub(crate) mail_from: String,
}

#[derive(Debug, Args)]
#[command(
    after_help = "Writes analysis.json, shortlist.json, participants.csv, statements.csv and report.html. The printed \
    report (report.pdf) is not written yet."
)]
pub(crate) struct AnalyseOptions {
    /// votes.csv: timestamp, comment-id, voter-id, vote (1 agree, 0 pass, -1 disagree).
    #[arg(long, value_name = "FILE")]
    pub(crate) votes: PathBuf,
    /// comments.csv: comment-id, moderated (-1 rejected), comment-body.
    #[arg(long, value_name = "FILE")]
    pub(crate) statements: Option<PathBuf>,
    /// participants.csv: participant and any attributes; region, stakeholder and organisation are used by these names.
    #[arg(long, value_name = "FILE")]
    pub(crate) participants: Option<PathBuf>,
    /// targets.csv: attribute, value, share. Needs --participants.
    #[arg(long, value_name = "FILE", requires = "participants")]
    pub(crate) targets: Option<PathBuf>,
    /// The analysis.json of an earlier analysis of the same consultation: letters of groups and findings stay steady.
    #[arg(long, value_name = "FILE")]
    pub(crate) previous: Option<PathBuf>,
    /// Statements on the short list.
    #[arg(long, default_value_t = 10)]
    pub(crate) seats: u32,
    /// Bootstrap replicates; 0 leaves the bootstrap out.
    #[arg(long, default_value_t = 200)]
    pub(crate) replicates: u32,
    /// Seeds everything that is drawn.
    #[arg(long, default_value_t = 1)]
    pub(crate) seed: u64,
    /// Also write signals.json: patterns that a moderator should look at, by person, with their evidence. Not for publication.
    #[arg(long)]
    pub(crate) signals: bool,
    /// How many units of the timestamps make a second; Polis exports have milliseconds.
    #[arg(
        long,
        value_name = "NUMBER",
        default_value_t = 1000.0,
        requires = "signals"
    )]
    pub(crate) units_per_second: f64,
    /// The language of report.html: ar, zh, en, fr, ru or es.
    #[arg(long, default_value = "en")]
    pub(crate) language: String,
    /// The folder to write into; made when it is not there.
    #[arg(long, value_name = "DIR")]
    pub(crate) out: PathBuf,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Import {
    /// A Polis export: becomes a closed consultation with its synthesis. The node must not be running.
    Polis(ImportOptions),
}

#[derive(Debug, Args)]
pub(crate) struct ImportOptions {
    /// The folder of the export: votes.csv and comments.csv, and summary.csv for the title.
    #[arg(value_name = "DIR")]
    pub(crate) export: PathBuf,
    /// The data folder of the node.
    #[arg(long, value_name = "DIR")]
    pub(crate) data: PathBuf,
    /// The language of the statements: ar, zh, en, fr, ru or es.
    #[arg(long, default_value = "en")]
    pub(crate) language: String,
    /// The title, instead of the one in summary.csv.
    #[arg(long)]
    pub(crate) title: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct FolderOptions {
    /// The data folder.
    #[arg(long, value_name = "DIR")]
    pub(crate) data: PathBuf,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Admin {
    /// Register the first officer and print their one-time sign-in link. Works again for an officer who is locked out.
    SetUp(SetUpOptions),
    /// List every route with its permission.
    Routes,
}

#[derive(Debug, Args)]
pub(crate) struct SetUpOptions {
    /// The data folder.
    #[arg(long, value_name = "DIR")]
    pub(crate) data: PathBuf,
    /// The address under which people reach this node.
    #[arg(long, value_name = "URL")]
    pub(crate) public_url: String,
    /// The officer's name.
    #[arg(long)]
    pub(crate) name: String,
    /// The officer's mail address.
    #[arg(long)]
    pub(crate) address: String,
}
