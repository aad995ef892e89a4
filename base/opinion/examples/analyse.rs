//! Analyses a folder in the Polis export format and prints what was found.
//!
//! `cargo run -p opinion --example analyse -- FOLDER`
#![allow(clippy::print_stdout, reason = "an example speaks to the terminal")]

use std::path::Path;

use opinion::{Analysis, Inputs, Settings, polis};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args()
        .nth(1)
        .ok_or("name a folder with votes.csv and comments.csv")?;
    let read = |name: &str| std::fs::read(Path::new(&folder).join(name));
    let inputs = Inputs {
        votes: opinion::read_votes(read("votes.csv")?.as_slice(), "votes.csv")?,
        comments: Some(polis::parse_comments(
            &read("comments.csv")?,
            "comments.csv",
        )?),
        ..Inputs::default()
    };
    let analysis = Analysis::of(inputs, &Settings::default())?;
    let synthesis = &analysis.synthesis;
    println!("{:?}", analysis.analysed);
    println!(
        "{:?} after {:?}",
        synthesis.method.finding, synthesis.method.trials
    );
    for group in &synthesis.groups {
        println!(
            "group {}: {} people, stability {:?}, {} distinguishing statements",
            group.id,
            group.size,
            group.stability,
            group.distinguishing.len()
        );
    }
    println!("agreed across all groups: {}", synthesis.consensus.len());
    println!("{:?}", synthesis.quality);
    println!("input {}", analysis.input_digest);
    Ok(())
}
