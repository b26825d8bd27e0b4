export { levelOf } from '#shared/analysis/standing.ts';
