import { expect } from 'chai';
import { inspector } from './support/inspect-page.ts';
import { openNetwork } from './support/network.ts';
import { company, type Company, type Somebody, type Staging } from './support/people.ts';
import * as office from './support/office.ts';
import * as journey from './support/journey.ts';
import { addTheRest, enterOffice, fillForm, send, signUpAndStart, type Stage } from './support/story.ts';

/** From the first visit to the receipt, and what the referee writes. */
async function apply(people: Company, stage: Stage): Promise<{ suryani: Somebody; address: string }> {
  const suryani = await people.arrive();
  const address = await signUpAndStart(stage, suryani);
  await fillForm(stage, suryani);
  await addTheRest(stage, suryani, address);
  await send(stage, suryani);
  await suryani.page.goto(address);
  await stage.inspector.look(suryani.page, 'status-submitted');
  await journey.writeReference(stage, await people.arrive());
  return { suryani, address };
}

/** The office screens, reviewers score, two officers select. */
async function judge(people: Company, stage: Stage): Promise<Somebody> {
  const nurlaila = await people.arrive();
  await enterOffice(stage, nurlaila, 'nurlaila');
  await office.screen(stage, nurlaila);
  await office.assign(stage, nurlaila, ['Hasmawati', 'Selvi Tumewu']);
  for (const [name, points] of [
    ['hasmawati', 4],
    ['selvi', 5],
  ] as const) {
    const reviewer = await people.arrive();
    await enterOffice(stage, reviewer, name);
    await office.review(stage, reviewer, points);
  }
  await office.deliberateAndSelect(stage, nurlaila);
  const arifin = await people.arrive();
  await enterOffice(stage, arifin, 'arifin');
  await office.release(stage, arifin);
  return nurlaila;
}

/** A place is proposed, nominated, offered, confirmed; she goes, and comes home. */
async function travel(
  people: Company,
  stage: Stage,
  story: { suryani: Somebody; address: string; nurlaila: Somebody },
): Promise<void> {
  const { suryani, address, nurlaila } = story;
  await office.propose(stage, nurlaila);
  await journey.addForNomination(stage, suryani, address);
  await journey.acceptForNomination(stage, nurlaila);
  await office.nominate(stage, nurlaila);
  const ploy = await people.arrive();
  await enterOffice(stage, ploy, 'ploy');
  const placement = await office.acceptNominee(stage, ploy);
  await journey.confirmOffer(stage, suryani, address);
  await journey.meetConditions(stage, ploy, placement);
  journey.wait(stage, stage.network.place.startsOn);
  await enterOffice(stage, ploy, 'ploy');
  await journey.signInAgain(stage, suryani);
  await journey.arrive(stage, ploy, suryani, placement, address);
  journey.wait(stage, stage.network.place.endsOn);
  await enterOffice(stage, ploy, 'ploy');
  await journey.depart(stage, ploy, placement);
  await journey.signInAgain(stage, suryani);
  await journey.report(stage, suryani, address);
  await journey.complete(stage, ploy, placement);
  await journey.readCertificate(stage, suryani, address);
}

/** The whole story, from the first visit to the number of the certificate. */
async function play(people: Company, stage: Stage): Promise<void> {
  const { suryani, address } = await apply(people, stage);
  const nurlaila = await judge(people, stage);
  await travel(people, stage, { suryani, address, nurlaila });
}

const STAGINGS: readonly (readonly [string, Staging])[] = [
  ['on a telephone, in Indonesian', { width: 390, locale: 'id', javaScript: true }],
  ['at a desk, in English', { width: 1280, locale: 'en', javaScript: true }],
  ['without scripts', { width: 390, locale: 'en', javaScript: false }],
];

describe('From the first visit to the certificate', () => {
  for (const [title, staging] of STAGINGS) {
    it(`a student goes to another city and comes home: ${title}`, async function () {
      this.timeout(400_000);
      const network = await openNetwork(staging.locale);
      const people = company(network.server.url, staging);
      const look = inspector(staging);
      try {
        await play(people, { network, locale: staging.locale, inspector: look });
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
