//! What has happened on the demonstration node before today: a consultation that has closed, one in progress, one in
//! preparation. Told through the same actions that people use.

use super::content::{self, Content, Moderation};
use super::opinions::{Dice, vote};
use super::people::{self, Holder, Participant, operation};
use consultations::actions::{
    self, CastVote, CreateConsultation, DecideStatement, NoteOutcome, SeedStatements,
    SubmitStatement,
};
use consultations::model::{Decision, Participation, Reason, Texts};
use contract::Node;
use kernel::{Clock, ConsultationId, Failure, Fault, Operation, Outcome, Role, StatementId};
use members::{Scope, grant_role};

/// How many days ago it begins.
pub(super) const DAYS: i64 = 130;
/// The seconds of a day.
pub(super) const DAY_SECONDS: i64 = 24 * 3600;
/// Seeds the invented opinions.
const SEED: u64 = 20_261_121;
/// How many people vote at the same time.
const VOTERS_AT_ONCE: usize = 16;
/// How many of the people take part in the consultation that has closed, by invitation.
const INVITED: usize = 90;

/// Tells the story and gives those who hold roles.
pub(super) fn tell(node: &Node, clock: &Clock, content: &Content) -> Outcome<Vec<Holder>> {
    let mut dice = Dice::seeded(SEED);
    let organisations = people::organisations(node, content)?;
    let participants = people::participants(node, content, &organisations, &mut dice)?;
    let holders = people::holders(node, content, &organisations)?;
    give_institution_roles(node, &holders, &organisations, content)?;
    let mut stage = Stage {
        node,
        clock,
        content,
        holders: &holders,
        dice,
        today: -DAYS,
    };
    for invented in order(content) {
        stage.go_to(invented.opens_in_days.min(0));
        stage.hold(invented, &participants)?;
    }
    Ok(holders)
}

/// The consultations in the order in which they open.
fn order(content: &Content) -> Vec<&content::Consultation> {
    let mut order: Vec<_> = content.consultations.iter().collect();
    order.sort_by_key(|invented| invented.opens_in_days);
    order
}

fn give_institution_roles(
    node: &Node,
    holders: &[Holder],
    organisations: &[kernel::OrganisationId],
    content: &Content,
) -> Outcome<()> {
    for (holder, invented) in holders.iter().zip(&content.people.role_holders) {
        match holder.role.as_str() {
            "officer" => grant_role(node, holder.person, Scope::Institution, Role::Officer)?,
            "organisation-administrator" => {
                let organisation = organisations[invented.organisation];
                grant_role(
                    node,
                    holder.person,
                    Scope::Organisation(organisation),
                    Role::Officer,
                )?;
            }
            _ => {}
        }
    }
    Ok(())
}

struct Stage<'a> {
    node: &'a Node,
    clock: &'a Clock,
    content: &'a Content,
    holders: &'a [Holder],
    dice: Dice,
    today: i64,
}

impl Stage<'_> {
    fn go_to(&mut self, day: i64) {
        if day > self.today {
            self.clock.advance((day - self.today) * DAY_SECONDS);
            self.today = day;
        }
    }

    fn acting(&self, role: &str) -> Outcome<Operation> {
        let holder = self
            .holders
            .iter()
            .find(|holder| holder.role == role)
            .ok_or_else(|| Fault::new(format!("the demonstration has no {role}")))?;
        Ok(operation(self.node, holder.person, role == "officer"))
    }

    fn hold(&mut self, invented: &content::Consultation, people: &[Participant]) -> Outcome<()> {
        let id = self.create(invented)?;
        self.give_roles(id)?;
        if invented.opens_in_days > 0 {
            return Ok(());
        }
        let is_closed = invented.closes_in_days < 0;
        let statements = if invented.statements.is_empty() {
            &self.content.statements
        } else {
            &invented.statements
        };
        let texts = statements
            .iter()
            .map(|held| content::text(held.original_language, &held.text))
            .collect();
        let officer = self.acting("officer")?;
        let seeded = actions::seed_statements_blocking(
            self.node,
            &officer,
            &SeedStatements {
                consultation: id,
                texts,
            },
        )?;
        let people = if is_closed {
            &people[..INVITED.min(people.len())]
        } else {
            people
        };
        if invented.participation == "invited" {
            for participant in people {
                grant_role(
                    self.node,
                    participant.person,
                    Scope::Consultation(id),
                    Role::Participant,
                )?;
            }
        }
        actions::open_consultation_blocking(self.node, &officer, id)?;
        self.let_people_vote(id, statements, &seeded, people)?;
        if is_closed {
            self.go_to(invented.closes_in_days);
            actions::close_consultation_blocking(self.node, &self.acting("officer")?, id)?;
            self.note_outcome(id, invented)?;
        } else {
            self.moderate(id, &seeded, people)?;
        }
        contract::react_to_all(self.node)?;
        Ok(())
    }

    fn create(&self, invented: &content::Consultation) -> Outcome<ConsultationId> {
        let in_six = |body| content::text(invented.original_language, body);
        let texts = Texts {
            title: in_six(&invented.title),
            question: in_six(&invented.question),
            background: in_six(&invented.background),
        };
        let participation = Participation::from_word(&invented.participation).ok_or_else(|| {
            Fault::new(format!("no such participation: {}", invented.participation))
        })?;
        let create = CreateConsultation {
            texts,
            participation,
            recorded: false,
        };
        actions::create_consultation_blocking(self.node, &self.acting("officer")?, &create)
    }

    fn give_roles(&self, id: ConsultationId) -> Outcome<()> {
        for holder in self.holders {
            let role = match holder.role.as_str() {
                "moderator" => Role::Moderator,
                "rapporteur" => Role::Rapporteur,
                "participant" => Role::Participant,
                "observer" => Role::Observer,
                _ => continue,
            };
            grant_role(self.node, holder.person, Scope::Consultation(id), role)?;
        }
        Ok(())
    }

    /// Everybody votes on some of the statements; those who vote at the same time share commits, as on a real node.
    fn let_people_vote(
        &mut self,
        id: ConsultationId,
        statements: &[content::Statement],
        seeded: &[StatementId],
        people: &[Participant],
    ) -> Outcome<()> {
        let pass_rate = self.content.people.pass_rate;
        let mut votes = Vec::new();
        for participant in people {
            let eagerness = 0.35 + 0.65 * self.dice.share();
            for (statement, id_of) in statements.iter().zip(seeded) {
                if self.dice.share() < eagerness {
                    let position = vote(statement, participant.stand, pass_rate, &mut self.dice);
                    let important = self.dice.share() < 0.15;
                    votes.push((participant.person, *id_of, position, important));
                }
            }
        }
        let node = self.node;
        let in_order: Result<Vec<()>, Failure> = std::thread::scope(|scope| {
            let lanes: Vec<_> = (0..VOTERS_AT_ONCE)
                .map(|lane| {
                    let votes = &votes;
                    scope.spawn(move || {
                        for (person, statement, position, important) in
                            votes.iter().skip(lane).step_by(VOTERS_AT_ONCE)
                        {
                            let vote = CastVote {
                                consultation: id,
                                statement: *statement,
                                position: *position,
                                important: *important,
                                token: None,
                            };
                            let operation = operation(node, *person, false);
                            actions::cast_vote_blocking(node, &operation, &vote)?;
                        }
                        Ok(())
                    })
                })
                .collect();
            lanes
                .into_iter()
                .map(|lane| {
                    lane.join()
                        .unwrap_or_else(|_| Err(Fault::new("a voter's thread panicked").into()))
                })
                .collect()
        });
        in_order.map(|_| ())
    }

    /// Statements that participants have submitted: some wait, some were decided.
    fn moderate(
        &self,
        id: ConsultationId,
        seeded: &[StatementId],
        people: &[Participant],
    ) -> Outcome<()> {
        for (place, invented) in self.content.moderated.iter().enumerate() {
            let author = operation(self.node, people[place * 7].person, false);
            let body = invented
                .text
                .get(&invented.original_language)
                .cloned()
                .unwrap_or_default();
            let submit = SubmitStatement {
                consultation: id,
                text: body,
                language: invented.original_language,
            };
            let statement = actions::submit_statement_blocking(self.node, &author, &submit)?;
            let decision = match &invented.moderation {
                Moderation::Pending => continue,
                Moderation::Rejected { reason } => Decision::Reject(
                    Reason::from_word(reason)
                        .ok_or_else(|| Fault::new(format!("no such reason: {reason}")))?,
                ),
                Moderation::Duplicate { of } => Decision::Duplicate(original(of, seeded)?),
            };
            let decide = DecideStatement {
                consultation: id,
                statement,
                decision,
                revision: 1,
            };
            actions::decide_statement_blocking(self.node, &self.acting("moderator")?, decide)?;
        }
        Ok(())
    }

    fn note_outcome(&self, id: ConsultationId, invented: &content::Consultation) -> Outcome<()> {
        let text = content::text(invented.original_language, &invented.outcome);
        let note = NoteOutcome {
            consultation: id,
            text,
            link: None,
        };
        actions::note_outcome_blocking(self.node, &self.acting("officer")?, &note)
    }
}

/// The statement that the content calls `d07`: the seventh that was seeded.
fn original(name: &str, seeded: &[StatementId]) -> Result<StatementId, Fault> {
    name.trim_start_matches('d')
        .parse::<usize>()
        .ok()
        .and_then(|number| seeded.get(number.wrapping_sub(1)).copied())
        .ok_or_else(|| Fault::new(format!("the demonstration has no statement {name}")))
}
