import { MAX_SIZE, MIN_HEIGHT, MIN_WIDTH } from './limits.ts';
import { integerOf, type Given } from '../php/php.ts';

/** px as the portal keeps them: read as an integer, at least 250, at most the column's end. Source: observed. */
export function clampWidth(width: Given): number {
  return Math.min(raiseWidth(width), MAX_SIZE);
}

/** px as the portal keeps them: read as an integer, at least 50, at most the column's end. Source: observed. */
export function clampHeight(height: Given): number {
  return Math.min(raiseHeight(height), MAX_SIZE);
}

/** As a live update carries it: not yet cut by the column. */
export function raiseWidth(width: Given): number {
  return Math.max(integerOf(width), MIN_WIDTH);
}

/** As a live update carries it: not yet cut by the column. */
export function raiseHeight(height: Given): number {
  return Math.max(integerOf(height), MIN_HEIGHT);
}
