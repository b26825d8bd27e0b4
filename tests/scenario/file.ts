/** A scenario file, small and in order, for tests to spoil. */
export const FILE = `format: 1
id: harbour
title: The harbour conference
summary: Two states and a cable.
minutes: 30
issues:
  - id: CABLES
    name: Undersea cables
    question: Who protects them?
    low: Each state alone
    high: All states together
    positions:
      - { at: 25, words: Neighbours together }
      - { at: 50, words: A list of contacts }
    statusQuo: 20
    uncertainty: 0.7
    subject: undersea cables
  - id: DATA
    name: Requests for data
    question: Who answers them?
    low: Nobody
    high: Everybody
    statusQuo: 45
    subject: requests for data
parties:
  - id: ARC
    name: Arcadia
    flag: AR
    power: 0.6
    stance: Protect them all.
    brief: |
      You are Arcadia.
    stakes:
      CABLES: { ideal: 81, salience: 0.9, sensitivity: 0.3, declared: 70 }
      DATA: { ideal: 64.9, salience: 0.6, sensitivity: 0.4 }
    redLines:
      - { issue: CABLES, forbidden: below, threshold: 20, minObligation: 1, note: No retreat. }
  - id: BOR
    name: Bordavia
    flag: BO
    required: false
    power: 0.4
    stance: Protect our own.
    stakes:
      CABLES: { ideal: 35, salience: 0.7, sensitivity: 0.5 }
      DATA: { ideal: 4, salience: 0.8, sensitivity: 0.9 }
trust:
  ARC: { BOR: 0.3 }
`;

/** The file with some of its text replaced; throws when the text is not there. */
export const spoiled = (...changes: readonly (readonly [from: string, to: string])[]): string =>
  changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`The file has no ${from}`);
    return text.replace(from, to);
  }, FILE);
