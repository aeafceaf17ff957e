import { MemoryFiles } from '../../../src/platform/files/memory-files.ts';
import { filesContract } from '../../contracts/files.ts';

filesContract('Memory', () => {
  const files = new MemoryFiles();
  return {
    files,
    open: (maxBytes, choice) => {
      files.choices.push(choice);
      return files.open('image/*', maxBytes);
    },
    saved: () => {
      const { name, type, content } = files.saved.at(-1)!;
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      return Promise.resolve({ name, type, bytes });
    },
  };
});
