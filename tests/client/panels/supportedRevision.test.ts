import { expect, it } from 'vitest';
import { supportedRevision } from '#client/panels/text/supportedRevision.ts';
import { ada, bo, chair, cy, di, type Step, text } from '#tests/kit/moves.ts';
import { consultations, threeSeated } from '#tests/kit/openings.ts';
import { harbourAfter, tableOf } from '../kit/tableOf.ts';

const supportedBy = (party: string, clause: string, ...steps: readonly Step[]): number | undefined => {
  const view = tableOf(harbourAfter(consultations, ...steps), 'ada').everybody.value;
  if (!view) throw new Error('There is no view');
  return supportedRevision(view, clause, party);
};

const amends = (revision: number): Step => ada.amends('c1', revision, text({ position: 60 + 5 * revision }));
const story: readonly Step[] = [
  ada.proposes(),
  cy.proposes(text({ issue: 'DATA' })),
  bo.coSponsors('c1', 1),
  cy.amends('c2', 1, text({ issue: 'DATA', position: 40 })),
  amends(1),
  amends(2),
  di.coSponsors('c1', 3),
  bo.coSponsors('c2', 2),
];

it('Whoever supported a clause did so at the revision that it had then', () => {
  expect(supportedBy('BOR', 'c1', ...story)).toBe(1);
  expect(supportedBy('DEL', 'c1', ...story)).toBe(3);
});

it('Another clause’s changes do not count', () => expect(supportedBy('BOR', 'c2', ...story)).toBe(2));

it('Who supported it again is compared with the last text that they saw', () => {
  const again = [...story, bo.coSponsors('c1', 3), amends(3)];
  expect(supportedBy('BOR', 'c1', ...again)).toBe(3);
  expect(supportedBy('DEL', 'c1', ...again)).toBe(3);
});

it('Support that was taken back, or cleared by a change, was given all the same', () => {
  expect(supportedBy('BOR', 'c1', ada.proposes(), bo.coSponsors('c1'), bo.endsSupport('c1'), amends(1))).toBe(1);
});

it('Who never supported it, sponsored it or is not there, never did', () => {
  for (const party of ['CAL', 'ARC', 'ELD']) expect(supportedBy(party, 'c1', ...story)).toBeUndefined();
  expect(supportedBy('BOR', 'c9', ...story)).toBeUndefined();
  const empty = tableOf(harbourAfter(threeSeated, chair.starts()), 'ada').everybody.value;
  expect(empty && supportedRevision(empty, 'c1', 'ARC')).toBeUndefined();
});
