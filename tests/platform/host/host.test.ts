import { createBx24Host } from '../../../src/platform/host/bx24-host.ts';
import { MemoryHost } from '../../../src/platform/host/memory-host.ts';
// Loaded here already: the clock of the tests would not wait for it.
import '../../../src/platform/host/questions.ts';
import { browserTimer } from '../../../src/platform/timer/browser-timer.ts';
import { portalHostContract } from '../../contracts/host.ts';
import { fakePage } from './fake-bx24.ts';

portalHostContract('The BX24 host', () => {
  const { environment, bx24 } = fakePage();
  return {
    host: createBx24Host(environment),
    calls: () => bx24.calls.filter(({ method }) => method.startsWith('imbot.')),
    answerNext: (method, reply) => {
      bx24.reply(method, reply);
    },
    loseNext: (method) => {
      bx24.reply(method, { type: 'server-error' });
    },
    answerHeld: (reply) => {
      if (reply.type !== 'silence') bx24.answerHeld(reply);
    },
  };
});

portalHostContract('The memory host', () => {
  const host = new MemoryHost({ timer: browserTimer, now: () => Date.now() });
  return {
    host,
    calls: () => host.calls,
    answerNext: (method, reply) => {
      host.answerNext(method, reply);
    },
    loseNext: (method) => {
      host.answerNext(method, { type: 'lost' });
    },
    answerHeld: (reply) => {
      if (reply.type !== 'silence') host.answerHeld(reply);
    },
  };
});
