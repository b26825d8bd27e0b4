/** The scenario that an author starts from: two parties, two issues, and a remark on every choice. */
export const starter = (id: string): string => `# yaml-language-server: $schema=../scenario.schema.json
# A scenario to start from. Change everything. scenarios/README.md explains each field and how to choose the numbers.
# Check it with: npm run scenario -- lint scenarios/${id}/scenario.yaml
format: 1
id: ${id}
title: The harbour conference
summary: >-
  Two neighbours settle who may enter their ports and how incidents are reported. Say here what is at stake, for
  whoever chooses a scenario.

# How the table decides. What you leave out has a default: consensus, three rounds, two drafts a round.
procedure:
  decisionRule: consensus # or simple-majority, two-thirds
  rounds: 2
  lengths: { briefing: 300, consultations: 600, voting: 180, outcome: 120 } # seconds

# What everybody reads first. Markdown.
background: |
  ## The setting

  Arcadia and Borduria share a coast. Ships have been turned back, and neither side says why.

# To cite, name your sources here and write their keys in \`source:\` and in brackets in the texts, such as [A:12].
# Once there is one, lint asks where every number comes from. What no source gives says \`inferred: true\`.
# sources:
#   A: "Author: Title. Publisher, year."

issues:
  - id: PORTS
    name: Port access
    question: Which ships may enter whose ports?
    low: Each port decides alone # position 0
    high: Every ship may enter every port # position 100
    positions: # the steps between, in words
      - { at: 30, words: "Ships of friends may enter" }
      - { at: 60, words: "Ships may enter unless a published reason forbids it" }
    statusQuo: 40 # what holds while nothing is agreed, 0-100
    uncertainty: 0.4 # how little is known of how it will turn out, 0-1
    subject: access to ports # as in "The Parties should, with regard to access to ports, ..."

  - id: REPORTS
    name: Reports of incidents
    question: What must be reported, and how fast?
    low: Nothing need be reported
    high: Everything, within the hour
    positions:
      - { at: 50, words: "Serious incidents, within a week" }
    statusQuo: 20
    uncertainty: 0.5
    subject: reports of incidents

# How far one trusts another, 0-1: low .2, medium .5, high .8.
trust:
  ARC: { BOR: 0.4 }
  BOR: { ARC: 0.4 }

parties:
  - id: ARC
    name: Arcadia
    flag: FR
    power: 1 # its weight among the parties
    stance: Arcadia wants open ports. # public
    stakes: # confidential: what it wants, how much that matters, how much being bound costs it
      PORTS: { ideal: 80, salience: 0.8, sensitivity: 0.4 }
      REPORTS: { ideal: 70, salience: 0.5, sensitivity: 0.5 }
    redLines: # its capital repudiates what crosses them
      - { issue: PORTS, forbidden: below, threshold: 30, minObligation: 1, note: "No commitment to close the ports." }
    brief: | # confidential. Markdown
      You represent Arcadia. You live by trade and want open ports.

      - **Port access** matters most to you (position 80).
      - **Reports of incidents** matter less. Offer movement there.

  - id: BOR
    name: Borduria
    flag: DE
    power: 1
    stance: Borduria wants careful ports.
    stakes:
      PORTS: { ideal: 45, salience: 0.6, sensitivity: 0.6 }
      REPORTS: { ideal: 60, salience: 0.8, sensitivity: 0.4 }
    brief: |
      You represent Borduria. You worry about what comes in with the ships.

      - **Reports of incidents** matter most to you (position 60).
      - **Port access**: some opening is affordable, as long as the obligation stays low.

# For the discussion afterwards; nobody sees it before.
debrief:
  - "Who gave way on what, and what did it cost?"
`;
