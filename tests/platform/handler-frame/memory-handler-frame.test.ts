import { describe } from 'vitest';
import { createMemoryHandlerFrame } from '../../../src/platform/handler-frame/memory-handler-frame.ts';
import { handlerFrameContract } from '../../contracts/handler-frame.ts';

describe('handler frames in memory', () => {
  handlerFrameContract(() => {
    const frames = createMemoryHandlerFrame();
    return {
      frames,
      place: {},
      address: 'https://marta.example/',
      stir: () => {
        frames.mounted?.load();
        frames.mounted?.send({ origin: 'null', data: 'hello', isFromFrame: true });
      },
    };
  });
});
