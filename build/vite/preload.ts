import { defineConfig } from 'vite';
import { nodeBuild } from './node.ts';

export default defineConfig(nodeBuild({ preload: 'electron/preload.ts' }));
