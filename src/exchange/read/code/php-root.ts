import { Engine } from 'php-parser';

/** What the parser makes of a text; `null` where it throws, which it does at a few broken ones although it is asked not to. */
export function rootOf(text: string): unknown {
  // In an attribute that is not closed it looks for the end of the white space beyond the end of the text, and for ever.
  const whole = text.trimEnd();
  return parsed(whole) ?? (whole.includes('#[') ? parsed(withoutAttributes(whole)) : null);
}

/** The same text for a PHP that knows no attributes: to that, they are comments. */
const withoutAttributes = (text: string): string => text.replaceAll('#[', '# ');

function parsed(text: string): unknown {
  const engine = new Engine({
    parser: { extractDoc: false, suppressErrors: true, version: 805 },
    lexer: { short_tags: true },
    ast: { withPositions: true },
  });
  keepMoving(engine);
  try {
    return engine.parseCode(text, 'text');
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return null;
  }
}

/** Nodes that begin at one token of any text that is PHP: some ten. */
const MOST_AT_A_TOKEN = 200;
/** Tokens in a row that bring it no further: two or three. */
const MOST_EMPTY = 1000;

/**
 * Has the parser skip a token at which it goes round for ever: asked to go on after errors, it does so at an opening brace in a string that
 * it does not expect. Every round begins a node, and none takes a token. Where the tokens themselves never end, it is stopped: in the
 * body of a class it puts one back that it cannot use, and takes it again.
 */
function keepMoving({ parser, lexer }: Engine): void {
  const lex = parser.lex.bind(parser);
  const node: (...name: unknown[]) => unknown = parser.node.bind(parser);
  let [begun, empty, furthest] = [0, 0, -1];
  parser.lex = () => {
    begun = 0;
    lex();
    const offset = Number(Reflect.get(lexer, 'offset'));
    empty = offset > furthest ? 0 : empty + 1;
    furthest = Math.max(furthest, offset);
    if (empty > MOST_EMPTY) throw new Error('The tokens do not end.');
  };
  parser.node = (...name) => {
    begun += 1;
    if (begun > MOST_AT_A_TOKEN) {
      parser.error();
      parser.next();
    }
    return node(...name);
  };
}
