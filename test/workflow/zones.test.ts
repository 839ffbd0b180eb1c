import { expect } from 'chai';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { dayOf, daysApart, offsetMinutes } from '../../src/workflow/zones.ts';

// Zones without summer time, with it, with half hours and quarters, and one that once left out a day.
const ZONES = ['Asia/Makassar', 'UTC', 'America/New_York', 'Europe/London', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'America/St_Johns', 'Pacific/Apia']; // prettier-ignore
const MINUTES_OF_60_YEARS = 60 * 366 * 24 * 60;

describe('The clock on the wall', () => {
  it('shows the day and the offset that Temporal tells, in every zone and at every minute', () => {
    const minute = fc.integer({ min: 0, max: MINUTES_OF_60_YEARS });
    fc.assert(
      fc.property(minute, fc.constantFrom(...ZONES), (minutes, zone) => {
        const at = new Date(Date.UTC(1990, 0, 1) + minutes * 60_000).toISOString();
        const told = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
        expect(dayOf(at, zone), `${at} ${zone}`).to.equal(told.toPlainDate().toString());
        expect(offsetMinutes(at, zone), `${at} ${zone}`).to.equal(told.offsetNanoseconds / 60e9);
      }),
      { numRuns: 1_000 },
    );
  });

  it('moves at the minute at which a zone moves it', () => {
    const offsets = ['05:59:59.999Z', '06:00:00.000Z'].map((time) =>
      offsetMinutes(`2026-11-01T${time}`, 'America/New_York'),
    );
    expect(offsets).to.deep.equal([-240, -300]);
    expect(dayOf('2026-11-24T15:59:59.999Z', 'Asia/Makassar')).to.equal('2026-11-24');
    expect(dayOf('2026-11-24T16:00:00.000Z', 'Asia/Makassar')).to.equal('2026-11-25');
  });

  it('counts days across the end of a year and of a month with 29 days', () => {
    expect(daysApart('2026-12-31', '2027-01-01')).to.equal(1);
    expect(daysApart('2028-03-01', '2028-02-28')).to.equal(-2);
  });

  it('knows no other zones', () => {
    expect(() => dayOf('2026-11-24T00:00:00.000Z', 'Asia/Nowhere')).to.throw(RangeError);
  });
});
