// Journeys in a real browser: `npm run test:browser`. Chromium is found by CHROME_PATH or where it usually is; pictures go to .reports/pictures.
import everything from './jest.config.mjs';

export default { ...everything, testMatch: ['**/*.browser.spec.ts'], testPathIgnorePatterns: ['/node_modules/'] };
