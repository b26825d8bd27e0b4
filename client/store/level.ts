export { levelOf } from '#shared/analysis/clauseFacts.ts';
