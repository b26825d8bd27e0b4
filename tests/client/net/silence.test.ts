import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchSilence } from '#client/net/silence.ts';

const silent = vi.fn<() => void>();
const heard = vi.fn<() => void>();
let asked: (() => void)[] = [];
let answering = true;
let stop = () => {};

beforeEach(() => {
  vi.useFakeTimers();
  silent.mockClear();
  heard.mockClear();
  asked = [];
  answering = true;
  const ping = (answer: () => void) => (answering ? answer() : void asked.push(answer));
  stop = watchSilence({ ping, silent, heard });
});
afterEach(() => stop());

it('says nothing while there are answers', () => {
  vi.advanceTimersByTime(60_000);
  expect(silent).not.toHaveBeenCalled();
  expect(heard).not.toHaveBeenCalled();
});

it('is noticed within five seconds, wherever between two signs of life it begins, and told once', () => {
  for (const late of [0, 1, 1_200, 2_499, 2_500]) {
    answering = true;
    vi.advanceTimersByTime(2_500 + late);
    silent.mockClear();
    answering = false;
    vi.advanceTimersByTime(5_000);
    expect(silent, `${late} ms after a sign of life`).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(500);
    expect(silent).toHaveBeenCalledOnce();
    answering = true;
    vi.advanceTimersByTime(2_500);
  }
});

it('ends with the next sign of life, told once', () => {
  answering = false;
  vi.advanceTimersByTime(5_000);
  answering = true;
  vi.advanceTimersByTime(30_000);
  expect(heard).toHaveBeenCalledOnce();
});

it('is not a slow answer', () => {
  answering = false;
  vi.advanceTimersByTime(2_500 + 1_999);
  for (const answer of asked) answer();
  vi.advanceTimersByTime(400);
  expect(silent).not.toHaveBeenCalled();
  expect(heard).not.toHaveBeenCalled();
});

it('is not watched for any more after the end', () => {
  answering = false;
  vi.advanceTimersByTime(3_000);
  stop();
  vi.advanceTimersByTime(60_000);
  expect(silent).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});
