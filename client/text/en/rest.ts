import ballot from './ballot.json' with { type: 'json' };
import bots from './bots.json' with { type: 'json' };
import chamber from './chamber.json' with { type: 'json' };
import check from './check.json' with { type: 'json' };
import classroom from './classroom.json' with { type: 'json' };
import desk from './desk.json' with { type: 'json' };
import diplomacy from './diplomacy.json' with { type: 'json' };
import floor from './floor.json' with { type: 'json' };
import guide from './guide.json' with { type: 'json' };
import handover from './handover.json' with { type: 'json' };
import panels from './panels.json' with { type: 'json' };

import possible from './possible.json' with { type: 'json' };
import practice from './practice.json' with { type: 'json' };

/** What only those parts of the page say that come later: one chunk, which comes with the first of them. */
export const rest = {
  panels,
  chamber,
  floor,
  ballot,
  diplomacy,
  desk,
  classroom,
  check,
  handover,
  bots,
  practice,
  guide,
  possible,
};
