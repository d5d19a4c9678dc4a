// The manifest of routing: its table of contents.
import { ownedBy } from '@jejak/case';
import type { Manifest } from '@jejak/chassis';
import { announce } from '@jejak/contracts';
import { RoutingApi } from './api.js';
import { RoutingReactions } from './reactions.js';
import { RoutingSettings } from './settings.js';

export const routing: Manifest = {
  name: 'routing',
  about: 'Decides which office, unit and people have a case.',
  owns: [
    { category: 'case', types: ownedBy('routing') },
    { category: 'register', types: ['LetterNumberGiven'] },
  ],
  controllers: [RoutingApi],
  reactions: [RoutingReactions],
  settings: RoutingSettings,
  announce,
};
