import type { components } from '../../contract/types.gen.js'
import type { ShippingProfile } from './profile.js'

export type DeliveryEstimate = components['schemas']['DeliveryEstimate']

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const
const MS_PER_DAY = 86_400_000
const formats = new Map<string, Intl.DateTimeFormat>()

/** The day it is in a time zone, as `YYYY-MM-DD`. A zone that this machine does not know counts as UTC. */
export function dayIn(timezone: string | undefined, now: Date): string {
  return formatFor(timezone ?? 'UTC').format(now)
}

function formatFor(timezone: string): Intl.DateTimeFormat {
  const known = formats.get(timezone)
  if (known !== undefined) return known
  // The Canadian way to write a date is the one of ISO 8601.
  const make = (timeZone: string) => new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  const format = Intl.supportedValuesOf('timeZone').includes(timezone) ? make(timezone) : make('UTC')
  formats.set(timezone, format)
  return format
}

const plus = (day: string, days: number) => new Date(Date.parse(day) + days * MS_PER_DAY).toISOString().slice(0, 10)

type Handling = Pick<ShippingProfile, 'handling_days' | 'closed_weekdays'>

/** The day on which goods leave: the first on which goods are sent, and as many more such days as their handling takes. */
export function leavingDay({ handling_days, closed_weekdays }: Handling, today: string): string {
  const isOpen = (day: string) => !closed_weekdays.includes(WEEKDAYS[new Date(Date.parse(day)).getUTCDay()]!)
  let day = today
  for (let left = handling_days; ; day = plus(day, 1)) if (isOpen(day) && left-- === 0) return day
}

/** Null unless both are known. */
export function estimate(profile: Handling, today: string, daysMin: number | null, daysMax: number | null): DeliveryEstimate | null {
  if (daysMin === null || daysMax === null) return null
  const leaves = leavingDay(profile, today)
  return { earliest: plus(leaves, daysMin), latest: plus(leaves, daysMax) }
}

/** Everything has arrived when its last part has. */
export function lastOf(estimates: readonly (DeliveryEstimate | null)[]): DeliveryEstimate | null {
  return estimates.reduce((last, next) => (last === null || next === null ? null : { earliest: last.earliest > next.earliest ? last.earliest : next.earliest, latest: last.latest > next.latest ? last.latest : next.latest }))
}
