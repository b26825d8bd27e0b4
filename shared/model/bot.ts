/** How a bot negotiates. Set for each seat, and shown to everybody. */

/** How its aspiration falls with time: late, evenly, early, or as the others concede (MODEL.md 3, "Concession tactics"). */
export const TACTICS = ['boulware', 'linear', 'conceder', 'imitative'] as const;
export type Tactic = (typeof TACTICS)[number];

/**
 * A novice drafts, supports and votes by its own interests; a practised bot amends, brackets and talks besides; an
 * expert also learns the others' interests from what they do, and links issues through understandings.
 */
export const STRENGTHS = ['novice', 'practised', 'expert'] as const;
export type Strength = (typeof STRENGTHS)[number];

export interface Bot {
  readonly tactic: Tactic;
  readonly strength: Strength;
}

/** What a bot is like when nobody says otherwise. */
export const DEFAULT_BOT: Bot = { tactic: 'linear', strength: 'expert' };
