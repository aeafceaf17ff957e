import { methodIn, foundMethod } from '../address.ts';
import { isBare } from '../bare.ts';
import { parseForm } from '../pairs.ts';
import { withQuery } from '../parameters-in.ts';
import { findShapes } from '../shapes.ts';
import type { Piece, Reader, Sink } from '../sink.ts';
import { entryOf, mapTree, scalarTree, type MapTree } from '../tree.ts';

/** Reads bodies in the form of an address, one a line, and addresses with their parameters. */
export const read: Reader = (piece, sink) => {
  let at = piece.base;
  for (const line of piece.text.split('\n')) {
    if (line.includes('=')) readLine(line.trim(), at + line.search(/\S|$/), piece, sink);
    at += line.length + 1;
  }
};

function readLine(line: string, at: number, _piece: Piece, sink: Sink): void {
  const mark = line.indexOf('?');
  const isAddress = mark >= 0 && /^(?:[A-Z]{3,7}\s+)?[^\s=&]*$/.test(line.slice(0, mark));
  const named = isAddress ? methodIn(scalarTree(line.slice(0, mark).replace(/^[A-Z]{3,7}\s+/, ''), at)) : null;
  const form = parseForm(isAddress ? line.slice(mark + 1) : line, at);
  const method = named === null ? null : foundMethod(named.method);
  if (method !== null) {
    const params = withQuery(null, form);
    if (params !== null) sink.candidates.push({ method, params, at, inferred: false });
    return;
  }
  takeForm(form, sink);
}

/** A body without its method, a batch, or `method` and `params` among the rows. */
export function takeForm(form: MapTree, sink: Sink): void {
  const bare = isBare(form);
  if (bare !== null) {
    sink.candidates.push({ ...bare, at: form.at, inferred: true });
    return;
  }
  const { candidates, others } = findShapes(mapTree([entryOf('form', form)], form.at));
  sink.candidates.push(...candidates);
  for (const other of others) sink.others.add(other);
}
