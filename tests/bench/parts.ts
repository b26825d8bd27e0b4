/** The parts of the bench, in the order in which they run. Each is loaded only when it is asked for. */
import type { Part } from './kit/figures.ts';

interface Entry {
  /** What follows `npm run bench --`. */
  readonly name: string;
  /** What is measured, in words. */
  readonly title: string;
  /** Whether it runs when no part is named. */
  readonly byDefault: boolean;
  readonly load: () => Promise<Part>;
}

export const PARTS: readonly Entry[] = [
  {
    name: 'engine',
    title: 'Rules engine: a small negotiation, command by command (per second of processor time)',
    byDefault: true,
    load: async () => (await import('./engine/engine.ts')).engine,
  },
  {
    name: 'room',
    title: 'One room of six: private views, every act durable before it is seen',
    byDefault: true,
    load: async () => (await import('./room/room.ts')).room,
  },
  {
    name: 'class',
    title: 'A class of 300: it joins at once, then plays at 25 tables of twelve, every act durable before it is seen',
    byDefault: false,
    load: async () => (await import('./class/class.ts')).seminar,
  },
  {
    name: 'log',
    title: 'Log: rows safe on disk',
    byDefault: true,
    load: async () => (await import('./log/log.ts')).log,
  },
  {
    name: 'replay',
    title: 'Replay: a game stands up from its log (per second of processor time)',
    byDefault: true,
    load: async () => (await import('./engine/replay.ts')).replays,
  },
  {
    name: 'simulation',
    title: 'Simulation: whole games without a server',
    byDefault: true,
    load: async () => (await import('./simulation/simulation.ts')).simulation,
  },
  {
    name: 'memory',
    title: 'Memory of the server, and what goes over its wires',
    byDefault: true,
    load: async () => (await import('./memory/memory.ts')).memory,
  },
  {
    name: 'scenario',
    title: 'Scenario files: what hostile ones cost',
    byDefault: true,
    load: async () => (await import('./scenario/hostile.ts')).hostile,
  },
  {
    name: 'solver',
    title: 'Solver: 10 issues × 321 options, generated in the shape of the game (processor time, median of 5 problems)',
    byDefault: true,
    load: async () => (await import('./solver/solver.ts')).solver,
  },
  {
    name: 'client',
    title: 'The page, in Chromium: how soon it stands, what it costs at rest, how soon it is back',
    byDefault: false,
    load: async () => (await import('./client/client.ts')).client,
  },
];
