/** Run by the build: what the shipped norms come to, which `load.ts` then finds written in. */
import { prepare } from '../core/norms/prepare.js';
import { shipped } from './load.js';

export const prepared = prepare(shipped);
