import { expect } from 'chai';
import { inspector } from './support/inspect-page.ts';
import { openNetwork, type Network } from './support/network.ts';
import { company, type Company, type Staging } from './support/people.ts';
import { addTheRest, fillForm, send, signUpAndStart, type Stage } from './support/story.ts';

/** The whole story, from the first visit to the number of the certificate. */
async function play(network: Network, people: Company, staging: Staging, stage: Stage): Promise<void> {
  const suryani = await people.arrive();
  const address = await signUpAndStart(stage, suryani);
  await fillForm(stage, suryani);
  await addTheRest(stage, suryani, address);
  await send(stage, suryani);
}

const STAGINGS: readonly (readonly [string, Staging])[] = [
  ['on a telephone, in Indonesian', { width: 390, locale: 'id', javaScript: true }],
  ['at a desk, in English', { width: 1280, locale: 'en', javaScript: true }],
  ['without scripts', { width: 390, locale: 'en', javaScript: false }],
];

describe('From the first visit to the certificate', () => {
  for (const [title, staging] of STAGINGS) {
    it(`a student goes to another city and comes home: ${title}`, async function () {
      this.timeout(180_000);
      const network = await openNetwork(staging.locale);
      const people = company(network.server.url, staging);
      const look = inspector(staging);
      try {
        await play(network, people, staging, { network, locale: staging.locale, inspector: look });
        expect([...look.findings, ...people.complaints].join('\n')).to.equal('');
      } catch (error) {
        throw new Error(`${String(error)}\n\n${look.findings.join('\n')}\n\n${await people.tell()}`, { cause: error });
      } finally {
        await people.leave();
        await network.server.stop();
      }
    });
  }
});
