/**
 * What an event does to the world and to what parties want (MODEL.md 3, "Shocks"): a list of changes, each a step up
 * or down on a scale of 0-1. What a change leaves out, it concerns all of.
 */
import type { IssueId, PartyId } from './scenario.ts';

export type Change =
  /** T both ways: between two parties, between one and everybody, or everywhere. */
  | { readonly on: 'trust'; readonly by: number; readonly party?: PartyId; readonly other?: PartyId }
  /** u. */
  | { readonly on: 'uncertainty'; readonly by: number; readonly issues?: readonly IssueId[] }
  /** s or σ. */
  | {
      readonly on: 'salience' | 'sensitivity';
      readonly by: number;
      readonly issues?: readonly IssueId[];
      readonly parties?: readonly PartyId[];
    };

export type Shock = readonly Change[];
