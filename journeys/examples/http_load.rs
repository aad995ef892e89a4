//! Votes over HTTP, open loop: so many a second from signed-in people, each vote distinct, whether or not the answers
//! keep up. The latency of a vote runs from the moment it was due to the last byte of its answer. Server and load share
//! this process and machine; the disk's own limit is measured in the same run. Run by `cargo xtask bench`.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a benchmark that cannot run stops"
)]

use consultations::actions::{self, CreateConsultation, SeedStatements};
use consultations::model::{Participation, Texts};
use contract::Node;
use kernel::{
    Actor, Clock, ConsultationId, Language, MultilingualText, Operation, PersonId, Role,
    StakeholderKind, StatementId,
};
use members::{NewPerson, Scope};
use std::io::Write;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::Mutex;

const PEOPLE: usize = 500;
const STATEMENTS: usize = 40;
const PER_SECOND: u64 = 1000;
const CONNECTIONS: usize = 64;

struct Prepared {
    consultation: ConsultationId,
    statements: Vec<StatementId>,
    cookies: Vec<String>,
}

fn main() {
    let mut out = std::io::stdout().lock();
    let folder = tempfile::TempDir::new().unwrap();
    writeln!(
        out,
        "one 4 KiB append and fdatasync: median {:.1?}",
        flush(folder.path())
    )
    .ok();
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    listener.set_nonblocking(true).unwrap();
    let port = listener.local_addr().unwrap().port();
    let url = format!("http://localhost:{port}");
    let node = journeys::node(&folder.path().join("node"), Clock::system(), &url).unwrap();
    let prepared = prepare(&node);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let router = contract::assemble(node.clone()).unwrap();
    runtime.spawn(async move {
        axum::serve(tokio::net::TcpListener::from_std(listener).unwrap(), router)
            .await
            .unwrap();
    });
    let mut latencies = runtime.block_on(load(port, prepared));
    latencies.sort_unstable();
    let at = |share: f64| latencies[(latencies.len() as f64 * share) as usize];
    writeln!(
        out,
        "{} votes at {PER_SECOND} a second: 0 errors, p50 {:.1?}, p90 {:.1?}, p99 {:.1?}, max {:.1?}",
        latencies.len(),
        at(0.5),
        at(0.9),
        at(0.99),
        latencies.last().unwrap()
    )
    .ok();
}

fn flush(folder: &Path) -> Duration {
    let mut file = std::fs::File::create(folder.join("flush")).unwrap();
    let mut times: Vec<Duration> = (0..200)
        .map(|_| {
            let began = Instant::now();
            file.write_all(&[0; 4096]).unwrap();
            file.sync_data().unwrap();
            began.elapsed()
        })
        .collect();
    times.sort_unstable();
    times[times.len() / 2]
}

fn prepare(node: &Node) -> Prepared {
    let person = |number: usize| -> PersonId {
        let new = NewPerson {
            name: format!("Person {number}"),
            address: format!("person-{number}@load.invalid"),
            language: Language::En,
            country: None,
            kind: StakeholderKind::ALL[number % StakeholderKind::ALL.len()],
            organisation: None,
        };
        members::register_person(node, new).unwrap()
    };
    let officer = person(PEOPLE);
    members::grant_role(node, officer, Scope::Institution, Role::Officer).unwrap();
    let people: Vec<PersonId> = (0..PEOPLE).map(person).collect();
    let cookies = people
        .iter()
        .map(|person| members::session_cookie(node, *person).unwrap())
        .collect();
    let operation = Operation {
        actor: Actor::Person {
            person: officer,
            officer: true,
        },
        language: Language::En,
        now: node.clock().now(),
    };
    let text = |words: String| MultilingualText::new(Language::En, words);
    let create = CreateConsultation {
        texts: Texts {
            title: text("Load".to_owned()),
            question: text("What does a busy hour ask of this node?".to_owned()),
            background: text(String::new()),
        },
        participation: Participation::Open,
        recorded: false,
    };
    let consultation = actions::create_consultation_blocking(node, &operation, &create).unwrap();
    let texts = (0..STATEMENTS)
        .map(|n| text(format!("Statement number {n} of the load test.")))
        .collect();
    let statements = actions::seed_statements_blocking(
        node,
        &operation,
        &SeedStatements {
            consultation,
            texts,
        },
    )
    .unwrap();
    actions::open_consultation_blocking(node, &operation, consultation).unwrap();
    Prepared {
        consultation,
        statements,
        cookies,
    }
}

/// Sends every vote when it is due, over whichever connection is free.
async fn load(port: u16, prepared: Prepared) -> Vec<Duration> {
    let prepared = Arc::new(prepared);
    let mut connections = Vec::new();
    for _ in 0..CONNECTIONS {
        connections.push(TcpStream::connect(("127.0.0.1", port)).await.unwrap());
    }
    let (free, idle) = tokio::sync::mpsc::unbounded_channel();
    for connection in connections {
        connection.set_nodelay(true).unwrap();
        free.send(connection).unwrap();
    }
    let idle = Arc::new(Mutex::new(idle));
    let began = Instant::now() + Duration::from_millis(200);
    let mut sending = Vec::new();
    for number in 0..PEOPLE * STATEMENTS {
        let due = began + Duration::from_micros(number as u64 * 1_000_000 / PER_SECOND);
        tokio::time::sleep_until(due.into()).await;
        let (prepared, idle, free) = (prepared.clone(), idle.clone(), free.clone());
        sending.push(tokio::spawn(async move {
            let mut connection = idle.lock().await.recv().await.unwrap();
            vote(&mut connection, port, &prepared, number).await;
            let took = due.elapsed();
            free.send(connection).ok();
            took
        }));
    }
    let mut latencies = Vec::with_capacity(sending.len());
    for sent in sending {
        latencies.push(sent.await.unwrap());
    }
    latencies
}

async fn vote(connection: &mut TcpStream, port: u16, prepared: &Prepared, number: usize) {
    let cookie = &prepared.cookies[number % PEOPLE];
    let statement = prepared.statements[number / PEOPLE];
    let body = format!("statement={statement}&position=agree");
    let request = format!(
        "POST /en/consultations/{}/votes HTTP/1.1\r\nHost: localhost:{port}\r\nCookie: {cookie}\r\n\
         Sec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\n\
         Content-Length: {}\r\n\r\n{body}",
        prepared.consultation,
        body.len()
    );
    connection.write_all(request.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    let mut chunk = [0; 8192];
    loop {
        let read = connection.read(&mut chunk).await.unwrap();
        assert!(read > 0, "the connection was closed after {answer:?}");
        answer.extend_from_slice(&chunk[..read]);
        if is_whole(&answer) {
            break;
        }
    }
    let head = String::from_utf8_lossy(&answer);
    assert!(head.starts_with("HTTP/1.1 303"), "{head}");
}

/// Whether the head and as much body as it promises have come.
fn is_whole(answer: &[u8]) -> bool {
    let Some(end) = answer.windows(4).position(|four| four == b"\r\n\r\n") else {
        return false;
    };
    let head = String::from_utf8_lossy(&answer[..end]).to_ascii_lowercase();
    let length = head
        .lines()
        .find_map(|line| line.strip_prefix("content-length:"))
        .and_then(|length| length.trim().parse::<usize>().ok())
        .unwrap_or(0);
    answer.len() >= end + 4 + length
}
