//! What a synthesis says beside opinion groups: the short list, other ways of counting, what people call important. A
//! picture that says so is published here as the reaction would publish it.

use super::{
    PEOPLE, STATEMENTS, all_vote, opened, person, position_of, site, stands_in_every_language,
    text_of,
};
use consultations::model::facts::{SYNTHESIS_PUBLISHED, SynthesisPublished, synthesis_stream};
use consultations::model::representation::{
    ChanceShown, ImportanceShown, Representation, SchemeShare, SchemeShown, ShortListShown,
};
use consultations::model::synthesis::{Document, Members};
use contract::site::Site;
use kernel::{Append, ConsultationId, NewFact, PersonId};
use opinion::agreement::{Consensus, Ranked};
use opinion::representative::Distinguishing;
use opinion::{PublicSynthesis, Settings, Vote, Votes, synthesise};

const SECTIONS: [&str; 3] = [
    "A short list that represents everybody",
    "What people call important",
    "If people were counted otherwise",
];

fn short_list() -> ShortListShown {
    let chances = [
        (1, 0.99),
        (2, 0.87),
        (5, 0.44),
        (9, 0.71),
        (6, 0.43),
        (7, 0.12),
    ];
    ShortListShown {
        seats: 4,
        chosen: vec![1, 2, 5, 9],
        contenders: vec![6, 7],
        certified: true,
        represents: true,
        alpha_opt: 0.31,
        alpha_pess: 0.88,
        min_votes: 10,
        coverage: 0.94,
        price: 0.89,
        coverage_curve: (1..=30)
            .map(|length| 1.0 - 0.3 / f64::from(length))
            .collect(),
        probability: chances
            .map(|(statement, probability)| ChanceShown {
                statement,
                probability,
            })
            .to_vec(),
    }
}

/// A way of counting in which so many agree with each statement, in order.
fn scheme(word: &str, people: f64, top: f64, shares: &[f64]) -> SchemeShown {
    let shown = |(number, share): (u64, &f64)| SchemeShare {
        statement: number,
        share: *share,
        low: (share - 0.08).max(0.0),
        high: (share + 0.07).min(1.0),
    };
    SchemeShown {
        scheme: word.to_owned(),
        effective_sample_size: people,
        design_effect: 80.0 / people,
        top_organisation_share: Some(top),
        shares: (1..).zip(shares).map(shown).collect(),
    }
}

fn representation() -> Representation {
    let important = [(6, 0.9, 0.2), (1, 0.64, 0.55), (5, 0.41, 0.31)];
    Representation {
        short_list: Some(short_list()),
        schemes: vec![
            scheme("persons", 80.0, 0.21, &[0.93, 0.9, 0.9, 0.86, 0.62, 0.53]),
            scheme("cells", 61.0, 0.14, &[0.91, 0.9, 0.85, 0.85, 0.6, 0.46]),
            scheme(
                "organisations",
                44.0,
                0.08,
                &[0.9, 0.9, 0.8, 0.84, 0.58, 0.51],
            ),
        ],
        important: important
            .map(|(statement, share, low)| ImportanceShown {
                statement,
                share,
                low,
                high: 1.0,
            })
            .to_vec(),
    }
}

/// A picture of what everybody would say if all votes were counted, without casting them.
fn picture() -> PublicSynthesis {
    let votes = (0..PEOPLE).flat_map(|number| {
        (1..)
            .zip(0..STATEMENTS.len())
            .map(move |(statement, place)| Vote {
                participant: u64::from(number),
                statement,
                timestamp: 0,
                position: position_of(number, place),
            })
    });
    let (counted, _) = Votes::from_records(votes.collect());
    let settings = Settings {
        replicates: 20,
        ..Settings::default()
    };
    synthesise(&counted, &settings).public()
}

/// The same with as many groups and findings as there can be.
fn full(mut picture: PublicSynthesis) -> PublicSynthesis {
    let group = &picture.groups[0];
    let said = group.distinguishing[0].clone();
    let eight = ["A", "B", "C", "D", "E", "F", "G", "H"].map(|label| {
        let mut group = group.clone();
        label.clone_into(&mut group.id);
        group.distinguishing = (1..=10)
            .map(|statement| Distinguishing {
                statement,
                ..said.clone()
            })
            .collect();
        group
    });
    picture.groups = eight.to_vec();
    let agreed = picture.consensus[0].clone();
    picture.consensus = (1..=12)
        .map(|statement| Consensus {
            statement,
            ..agreed.clone()
        })
        .collect();
    let ranked = picture.divisive[0].clone();
    let all = (1..=12).map(|statement| Ranked {
        statement,
        ..ranked.clone()
    });
    picture.divisive = all.clone().collect();
    picture.uncertain = all.collect();
    picture
}

/// Publishes a picture as the reaction would.
async fn publish(site: &Site, id: ConsultationId, representation: Representation) {
    publish_in(site, id, picture(), representation).await;
}

async fn publish_in(
    site: &Site,
    id: ConsultationId,
    synthesis: PublicSynthesis,
    representation: Representation,
) {
    let document = Document {
        last: false,
        upto: 1,
        synthesis,
        representation,
    };
    let stream = synthesis_stream(id);
    let published = SynthesisPublished {
        consultation: id,
        upto: 1,
        digest: "d".repeat(64),
        document: serde_json::to_string(&document).unwrap(),
    };
    let fact = NewFact::new(stream, SYNTHESIS_PUBLISHED, 1, &published)
        .and_then(|fact| fact.sealed("members", PersonId(stream.0), &Members::new()))
        .unwrap();
    let append = Append::of(vec![fact]);
    site.node.store().append(append).await.unwrap();
}

async fn page_with(change: impl FnOnce(&mut Representation)) -> String {
    let site = site();
    let (id, _) = opened(&site, false).await;
    let mut held = representation();
    change(&mut held);
    publish(&site, id, held).await;
    text_of(&site, &format!("/en/consultations/{id}/synthesis"), "").await
}

/// What stands under a heading, up to the next one of its level.
fn section<'a>(page: &'a str, title: &str) -> &'a str {
    let start = page.find(&format!("<h2>{title}</h2>")).expect(page);
    let rest = &page[start + 4..];
    &rest[..rest.find("<h2").unwrap_or(rest.len())]
}

#[tokio::test]
async fn a_picture_without_them_shows_none_of_the_three_sections() {
    let page = page_with(|held| *held = Representation::default()).await;
    for title in SECTIONS {
        assert!(!page.contains(title), "{title} in {page}");
    }
    assert!(!page.contains("call it important"), "{page}");
    assert!(page.contains("Agreed across all opinion groups"), "{page}");
}

#[tokio::test]
async fn the_short_list_stands_in_its_order_with_how_firm_each_place_is() {
    let page = page_with(|_| ()).await;
    let list = section(&page, SECTIONS[0]);
    let items: Vec<&str> = list.split("<li>").skip(1).collect();
    assert_eq!(items.len(), 4, "{list}");
    for (item, (statement, chance, interchangeable)) in items.iter().zip([
        (1, "99%", false),
        (2, "87%", false),
        (5, "44%", true),
        (9, "71%", false),
    ]) {
        assert!(item.contains(STATEMENTS[statement - 1]), "{item}");
        assert!(item.contains(chance), "{item}");
        let mark = item.contains("<span class=\"tag\">Interchangeable</span>");
        assert_eq!(mark, interchangeable, "{item}");
    }
    assert_eq!(list.matches("<tr>").count(), 7, "six lengths: {list}");
    for said in [
        "at least 25% of the people counted here, whatever they would say",
        "“Interchangeable” means",
        "94%",
        "<dd>89% of that of a list chosen for it alone</dd>",
        "<dd>Whoever has cast at least 10 votes</dd>",
        "<summary>Shorter and longer lists",
        "/en/consultations/method#short-list\"",
    ] {
        assert!(list.contains(said), "{said} in {list}");
    }
}

#[tokio::test]
async fn a_list_that_is_not_certified_says_how_far_its_promise_goes() {
    let by_votes = page_with(|held| {
        held.short_list = Some(ShortListShown {
            certified: false,
            ..short_list()
        });
    })
    .await;
    let list = section(&by_votes, SECTIONS[0]);
    assert!(
        list.contains("By the votes cast, the list represents every group"),
        "{list}"
    );
    assert!(list.contains("could still change that"), "{list}");
    assert!(!list.contains("whatever they would say"), "{list}");
    let failed = page_with(|held| {
        held.short_list = Some(ShortListShown {
            certified: false,
            represents: false,
            ..short_list()
        });
    })
    .await;
    assert!(!failed.contains(SECTIONS[0]), "{failed}");
    let list = section(&failed, "A short list");
    assert!(list.contains("does not represent every group"), "{list}");
    assert!(list.contains("This should not happen"), "{list}");
}

#[tokio::test]
async fn a_list_that_lost_a_statement_to_moderation_says_so() {
    let page = page_with(|held| {
        held.short_list = Some(ShortListShown {
            chosen: vec![1, 2, 5, 99],
            ..short_list()
        });
    })
    .await;
    let list = section(&page, SECTIONS[0]);
    assert_eq!(list.matches("<li>").count(), 3, "{list}");
    assert!(
        list.contains("has since been rejected by moderation"),
        "{list}"
    );
}

#[tokio::test]
async fn statements_whose_majority_depends_on_the_way_of_counting_are_named() {
    let page = page_with(|_| ()).await;
    let otherwise = section(&page, SECTIONS[2]);
    assert!(
        otherwise.contains("1 statement has more than half"),
        "{otherwise}"
    );
    let table = &otherwise[otherwise.rfind("<table").unwrap()..];
    assert!(
        table.contains("Where the way of counting matters"),
        "{table}"
    );
    assert_eq!(table.matches("<tr>").count(), 2, "{table}");
    assert!(table.contains(STATEMENTS[5]), "{table}");
    for said in ["53%", "46%", "51%", "38%\u{a0}–\u{2060}\u{a0}53%"] {
        assert!(table.contains(said), "{said} in {table}");
    }
    for said in ["80", "1.31", "21%", "Each cell alike"] {
        assert!(otherwise.contains(said), "{said} in {otherwise}");
    }
}

#[tokio::test]
async fn where_no_majority_depends_on_it_the_largest_differences_are_shown() {
    let page = page_with(|held| held.schemes[1].shares[5].share = 0.51).await;
    let otherwise = section(&page, SECTIONS[2]);
    assert!(
        otherwise.contains("No statement crosses one half"),
        "{otherwise}"
    );
    let table = &otherwise[otherwise.rfind("<table").unwrap()..];
    assert_eq!(table.matches("<tr>").count(), 6, "{table}");
    let first = &table[table.find("<tbody>").unwrap()..];
    let first = &first[..first.find("</tr>").unwrap()];
    assert!(first.contains(STATEMENTS[2]), "{first}");
}

#[tokio::test]
async fn one_way_of_counting_alone_is_compared_with_nothing() {
    let page = page_with(|held| held.schemes.truncate(1)).await;
    assert!(!page.contains(SECTIONS[2]), "{page}");
}

#[tokio::test]
async fn importance_stands_beside_agreement_and_on_what_is_agreed() {
    let page = page_with(|_| ()).await;
    let important = section(&page, SECTIONS[1]);
    let items: Vec<&str> = important.split("<li>").skip(1).collect();
    assert_eq!(items.len(), 3, "{important}");
    assert!(
        items[0].contains(STATEMENTS[0]),
        "the firmest first: {important}"
    );
    assert!(
        items[0]
            .contains("64% of those who voted call it important. 95% of those who voted agree."),
        "{important}"
    );
    let agreed = section(&page, "Agreed across all opinion groups");
    assert!(
        agreed.contains("64% of those who voted call it important."),
        "{agreed}"
    );
    assert_eq!(agreed.matches("call it important").count(), 1, "{agreed}");
}

#[tokio::test]
async fn a_statements_page_says_the_same_of_it_alone() {
    let site = site();
    let (id, statements) = opened(&site, false).await;
    all_vote(&site, id, &statements).await;
    let path = |number: u64| format!("/en/consultations/{id}/synthesis/statements/{number}");
    publish(&site, id, Representation::default()).await;
    let before = text_of(&site, &path(1), "").await;
    assert!(!before.contains("In the synthesis of"), "{before}");
    publish(&site, id, representation()).await;
    let page = text_of(&site, &path(1), "").await;
    for said in [
        "In the synthesis of",
        "This statement is on the short list.",
        "64% of those who voted call it important.",
        "If people were counted otherwise",
        "83%\u{a0}–\u{2060}\u{a0}98%",
    ] {
        assert!(page.contains(said), "{said} in {page}");
    }
    let other = text_of(&site, &path(12), "").await;
    assert!(!other.contains("In the synthesis of"), "{other}");
}

#[tokio::test]
async fn full_sections_stand_in_six_languages_within_the_budget_and_in_the_open_data() {
    let site = site();
    let (id, statements) = opened(&site, false).await;
    all_vote(&site, id, &statements).await;
    let mut held = representation();
    held.short_list = Some(ShortListShown {
        seats: 10,
        chosen: (1..=10).collect(),
        ..short_list()
    });
    // Every statement crosses one half; every one is important.
    for (scheme, share) in held.schemes.iter_mut().zip([0.6, 0.4, 0.55]) {
        let one = scheme.shares[0];
        let of = |statement| SchemeShare {
            statement,
            share,
            ..one
        };
        scheme.shares = (1..=12).map(of).collect();
    }
    let one = held.important[0];
    held.important = (1..=12)
        .map(|statement| ImportanceShown { statement, ..one })
        .collect();
    publish_in(&site, id, full(picture()), held).await;
    for part in ["synthesis", "synthesis/statements/1"] {
        stands_in_every_language(&site, &format!("/consultations/{id}/{part}"), "").await;
        let own = person(1).to_string();
        stands_in_every_language(&site, &format!("/consultations/{id}/{part}"), &own).await;
    }
    let page = text_of(&site, &format!("/en/consultations/{id}/synthesis"), "").await;
    assert!(page.contains("12 statements have more than half"), "{page}");
    assert!(
        page.contains("Where the ways of counting differ most"),
        "five of twelve are listed"
    );
    let export = format!("/en/consultations/{id}/export/synthesis.json");
    let answer = site.get(&export, "").await;
    let document: Document = serde_json::from_str(&answer.body).unwrap();
    assert!(
        document.representation.short_list.is_some(),
        "{}",
        answer.body
    );
    assert_eq!(document.representation.schemes.len(), 3);
}

#[tokio::test]
async fn every_section_leads_to_a_part_of_the_method_page_that_is_there() {
    let page = page_with(|_| ()).await;
    let site = site();
    let method = text_of(&site, "/en/consultations/method", "").await;
    let links: Vec<&str> = page
        .split("/en/consultations/method#")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    assert_eq!(links.len(), 3, "{links:?}");
    for part in links {
        assert!(method.contains(&format!("<h2 id=\"{part}\">")), "{part}");
    }
    let inner: Vec<&str> = method
        .split("href=\"#")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    assert!(inner.len() > 10, "{inner:?}");
    for part in inner {
        assert!(method.contains(&format!("<h2 id=\"{part}\">")), "{part}");
    }
}
