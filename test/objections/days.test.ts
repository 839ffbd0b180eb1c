import { expect } from 'chai';
import fc from 'fast-check';
import { addWorkingDays } from '../../src/cities/working-days.ts';
import { answerBy, objectBy } from '../../src/objections/days.ts';

describe('Working days', () => {
  it('leave out Saturdays, Sundays and the holidays of the city', () => {
    expect(addWorkingDays('2026-11-27', 1, [])).to.equal('2026-11-30'); // a Friday, then a Monday
    expect(addWorkingDays('2026-11-27', 1, ['2026-11-30'])).to.equal('2026-12-01');
    expect(addWorkingDays('2026-12-23', 2, ['2026-12-24', '2026-12-25', '2027-01-01'])).to.equal('2026-12-29');
    expect(addWorkingDays('2028-02-28', 1, [])).to.equal('2028-02-29');
    expect(addWorkingDays('2026-11-24', 0, [])).to.equal('2026-11-24');
  });

  it('always land on a working day, later for more of them', () => {
    const day = fc
      .integer({ min: 0, max: 3_000 })
      .map((n) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40 }), fc.array(day, { maxLength: 30 }), (from, count, holidays) => {
        const to = addWorkingDays(from, count, holidays);
        const weekday = new Date(`${to}T00:00:00.000Z`).getUTCDay();
        return weekday !== 0 && weekday !== 6 && !holidays.includes(to) && to > addWorkingDays(from, count - 1, holidays);
      }),
    ); // prettier-ignore
  });

  it('are counted from the day in the zone of the call, and end with its last minute there', () => {
    const rules = { settings: { objectionDays: 1, objectionAnswerDays: 1 }, zone: 'Asia/Makassar', holidays: [] };
    // 23:30 UTC on Monday is Tuesday in Palu.
    expect(objectBy('2026-11-23T23:30:00.000Z', rules)).to.equal('2026-11-25T16:00:00.000Z');
    expect(answerBy('2026-11-23T15:30:00.000Z', rules)).to.equal('2026-11-24T16:00:00.000Z');
    expect(objectBy('2026-11-23T15:30:00.000Z', { ...rules, settings: {} })).to.equal('2026-12-11T16:00:00.000Z');
  });
});
