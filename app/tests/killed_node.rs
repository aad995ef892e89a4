//! The whole program killed in the middle of a stream of votes over HTTP: whoever was answered finds their vote again.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that fails panics"
)]

use consultations::actions::{self, CreateConsultation, SeedStatements};
use consultations::model::{Participation, Texts};
use contract::Node;
use kernel::{
    Actor, Clock, ConsultationId, Language, MultilingualText, Operation, PersonId, Role,
    StakeholderKind, StatementId,
};
use members::{NewPerson, Scope};
use serde_json::Value;
use std::collections::HashSet;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use tempfile::TempDir;

const PEOPLE: usize = 24;
const STATEMENTS: usize = 20;
const ROUNDS: usize = 5;
const VOTERS_AT_ONCE: usize = 6;
const READY_WITHIN: std::time::Duration = std::time::Duration::from_mins(1);

struct Scene {
    consultation: ConsultationId,
    statements: Vec<StatementId>,
    people: Vec<(PersonId, String)>,
}

#[test]
fn no_vote_that_was_answered_is_lost_when_the_node_is_killed() {
    let folder = TempDir::new().unwrap();
    let data = folder.path().join("data");
    let port = free_port();
    let url = format!("http://localhost:{port}");
    let scene = prepare(&journeys::node(&data, Clock::system(), &url).unwrap());
    let answered: Mutex<HashSet<(String, String)>> = Mutex::new(HashSet::new());
    let next = AtomicUsize::new(0);
    for round in 0..ROUNDS {
        let enough = (round * 37 + 11) % 60 + 5;
        vote_until_killed(&data, port, &scene, &next, &answered, enough);
        let node = journeys::node(&data, Clock::system(), &url).unwrap();
        let held = votes_in(&node);
        let answered = answered.lock().unwrap();
        let lost: Vec<_> = answered.difference(&held).collect();
        assert!(
            lost.is_empty(),
            "round {round}: answered and lost: {lost:?}"
        );
    }
    assert!(answered.lock().unwrap().len() >= ROUNDS * 5);
}

fn free_port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port()
}

fn prepare(node: &Node) -> Scene {
    let person = |number: usize| {
        let new = NewPerson {
            name: format!("Person {number}"),
            address: format!("person-{number}@test.invalid"),
            language: Language::En,
            country: None,
            kind: StakeholderKind::Academia,
            organisation: None,
        };
        members::register_person(node, new).unwrap()
    };
    let officer = person(PEOPLE);
    members::grant_role(node, officer, Scope::Institution, Role::Officer).unwrap();
    let operation = Operation {
        actor: Actor::Person {
            person: officer,
            officer: true,
        },
        language: Language::En,
        now: node.clock().now(),
    };
    let text = |words: &str| MultilingualText::new(Language::En, words);
    let texts = Texts {
        title: text("Crash"),
        question: text("What survives when the power goes?"),
        background: text(""),
    };
    let create = CreateConsultation {
        texts,
        participation: Participation::Open,
        recorded: false,
    };
    let consultation = actions::create_consultation_blocking(node, &operation, &create).unwrap();
    let seeds = (0..STATEMENTS)
        .map(|number| text(&format!("Statement number {number} stands.")))
        .collect();
    let seed = SeedStatements {
        consultation,
        texts: seeds,
    };
    let statements = actions::seed_statements_blocking(node, &operation, &seed).unwrap();
    actions::open_consultation_blocking(node, &operation, consultation).unwrap();
    let people = (0..PEOPLE)
        .map(|number| {
            let id = person(number);
            (id, members::session_cookie(node, id).unwrap())
        })
        .collect();
    Scene {
        consultation,
        statements,
        people,
    }
}

fn vote_until_killed(
    data: &Path,
    port: u16,
    scene: &Scene,
    next: &AtomicUsize,
    answered: &Mutex<HashSet<(String, String)>>,
    enough: usize,
) {
    let mut child = serve(data, port);
    let before = answered.lock().unwrap().len();
    let child_id = Mutex::new(&mut child);
    std::thread::scope(|scope| {
        for _ in 0..VOTERS_AT_ONCE {
            scope.spawn(|| {
                loop {
                    let turn = next.fetch_add(1, Ordering::SeqCst);
                    let (person, cookie) = &scene.people[turn % PEOPLE];
                    let statement = scene.statements[(turn / PEOPLE) % STATEMENTS];
                    if !vote(port, scene.consultation, statement, cookie) {
                        return;
                    }
                    let mut answered = answered.lock().unwrap();
                    answered.insert((person.to_string(), statement.to_string()));
                    if answered.len() >= before + enough || turn >= PEOPLE * STATEMENTS * ROUNDS {
                        child_id.lock().unwrap().kill().unwrap();
                        return;
                    }
                }
            });
        }
    });
    child.wait().unwrap();
}

/// Starts the program and waits until it says that it is ready.
fn serve(data: &Path, port: u16) -> Child {
    let mut child = Command::new(env!("CARGO_BIN_EXE_concord"))
        .args(["serve", "--listen", &format!("127.0.0.1:{port}")])
        .args([
            "--public-url",
            &format!("http://localhost:{port}"),
            "--data",
        ])
        .arg(data)
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let started = std::time::Instant::now();
    while started.elapsed() < READY_WITHIN {
        if let Some(answer) = ask(
            port,
            "GET /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        ) && answer.starts_with("HTTP/1.1 200")
        {
            return child;
        }
        std::thread::yield_now();
    }
    child.kill().unwrap();
    child.wait().unwrap();
    panic!("the node did not become ready");
}

/// Whether the vote was answered as recorded.
fn vote(port: u16, consultation: ConsultationId, statement: StatementId, cookie: &str) -> bool {
    let body = format!("statement={statement}&position=agree");
    let request = format!(
        "POST /en/consultations/{consultation}/votes HTTP/1.1\r\nHost: localhost:{port}\r\nCookie: {cookie}\r\n\
         Sec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\n\
         Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    );
    let Some(answer) = ask(port, &request) else {
        return false;
    };
    // An answer cut off by the kill was no answer.
    let Some(status) = answer.lines().next() else {
        return false;
    };
    assert!(
        status == "HTTP/1.1 303 See Other" || !status.contains(" 4"),
        "{answer}"
    );
    status == "HTTP/1.1 303 See Other" && answer.contains("\r\n\r\n")
}

fn ask(port: u16, request: &str) -> Option<String> {
    let mut connection = TcpStream::connect(("127.0.0.1", port)).ok()?;
    connection.write_all(request.as_bytes()).ok()?;
    let mut answer = Vec::new();
    connection.read_to_end(&mut answer).ok()?;
    Some(String::from_utf8_lossy(&answer).into_owned())
}

/// Who has voted on what, by the log.
fn votes_in(node: &Node) -> HashSet<(String, String)> {
    node.store()
        .facts(1, 1_000_000)
        .unwrap()
        .iter()
        .filter(|fact| fact.kind == "consultations.vote_cast")
        .map(|fact| {
            let public: Value = fact.public().unwrap();
            let ballot: Value = fact.sealed("ballot").unwrap().unwrap();
            let word = |value: &Value| value.as_str().unwrap().to_owned();
            (word(&ballot["person"]), word(&public["statement"]))
        })
        .collect()
}
