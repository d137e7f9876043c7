// What goods are packed in, and when they arrive.
import { array, check, integer, nat, property, record } from 'fast-check'
import { t } from 'tap'
import { dayIn, estimate, lastOf, leavingDay } from '../../src/modules/shipping/estimate.js'
import { pack, type PackageSize } from '../../src/modules/shipping/packing.js'
import { collect, harness, refusal, repeats, type TestStore } from '../harness.js'

const h = await harness(t)
const MISSING = 'pkg_00000000000000000000000000'
const box = { name: 'Box M', length_mm: 400, width_mm: 300, height_mm: 200, weight_grams: 250, max_weight_grams: 10_000 }
const types = async (store: TestStore, id: string) => (await h.events(store)).filter((event) => event.resource_id === id).map(({ type }) => type)

t.test('shippingPackages.create, shippingPackages.get, shippingPackages.list, shippingPackages.update, shippingPackages.delete: one size is the default', async (t) => {
  const store = await h.createStore()
  const { shippingPackages: packages } = store.souk
  const first = await repeats(t, (options) => packages.create(box, options))
  t.match(first, { ...box, version: 1, is_default: true }, 'the first one is the default')
  t.strictSame(await packages.get({ shipping_package_id: first.id }), first)
  const second = await packages.create({ ...box, name: 'Box L', max_weight_grams: 30_000 })
  t.equal(second.is_default, false)
  t.match(await repeats(t, (options) => packages.update({ shipping_package_id: second.id, is_default: true, weight_grams: 400 }, { ...options, ifMatch: '"1"' })), { version: 2, is_default: true, weight_grams: 400 })
  t.same((await collect(packages.list({ limit: 1 }))).map(({ name, is_default }) => `${name} ${is_default}`), ['Box M false', 'Box L true'])
  t.match(await refusal(packages.update({ shipping_package_id: second.id, name: 'X' }, { ifMatch: '"1"' })), { status: 412 })
  t.match(await refusal(packages.create({ ...box, max_weight_grams: 0 })), { status: 400, errors: [{ pointer: '/max_weight_grams' }] })
  t.match(await refusal(packages.delete({ shipping_package_id: second.id })), { status: 409, code: 'shipping.package_is_default' })
  const third = await packages.create({ ...box, name: 'Box S', is_default: true })
  t.equal((await packages.get({ shipping_package_id: second.id })).is_default, false, 'a new default takes its place')
  await Promise.all([first.id, second.id].map((id) => repeats(t, (options) => packages.delete({ shipping_package_id: id }, options))))
  await packages.delete({ shipping_package_id: third.id })
  t.strictSame((await packages.list()).data, [], 'the last one may go, default or not')
  t.strictSame(await types(store, second.id), ['shipping_package.created', 'shipping_package.updated', 'shipping_package.updated', 'shipping_package.deleted'])
  const other = await h.createStore()
  const missing = await refusal(other.souk.shippingPackages.get({ shipping_package_id: MISSING }))
  t.match(missing, { status: 404, code: 'shipping.package_not_found' })
  const foreign = await packages.create(box)
  t.strictSame(await refusal(other.souk.shippingPackages.get({ shipping_package_id: foreign.id })), missing)
  t.match(await refusal((await h.clientWith(store, ['shipping_packages:read'])).shippingPackages.create(box)), { status: 403 })
  for (let i = 0; i < 47; i++) await other.souk.shippingPackages.create({ ...box, name: `B${i}` })
  const raced = await Promise.allSettled(Array.from({ length: 6 }, (_, i) => other.souk.shippingPackages.create({ ...box, name: `R${i}`, is_default: true })))
  t.equal(raced.filter(({ status }) => status === 'fulfilled').length, 3)
  const all = (await other.souk.shippingPackages.list({ limit: 250 })).data
  t.strictSame([all.length, all.filter(({ is_default }) => is_default).length], [50, 1], 'created at once, there are never more than 50 and always one default')
  t.match(await refusal(other.souk.shippingPackages.create(box)), { status: 422, code: 'shipping.too_many_packages' })
})

t.test('shippingProfiles.update: how long goods take to leave', async (t) => {
  const { souk } = await h.createStore()
  const profile = await souk.shippingProfiles.create({ name: 'Made to order', handling_days: 3, closed_weekdays: ['saturday', 'sunday'] })
  t.match(profile, { handling_days: 3, closed_weekdays: ['saturday', 'sunday'] })
  t.match(await souk.shippingProfiles.update({ shipping_profile_id: profile.id, closed_weekdays: [] }), { handling_days: 3, closed_weekdays: [] })
  t.match(await refusal(souk.shippingProfiles.update({ shipping_profile_id: profile.id, closed_weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] })), { status: 400, errors: [{ pointer: '/closed_weekdays' }] })
})

const size = (id: string, weight_grams: number, max_weight_grams: number, is_default = false): PackageSize => ({ ...box, id, name: id, weight_grams, max_weight_grams, is_default })

/** The same rule, unit by unit. */
function packSlowly(lines: readonly { quantity: number; weight_grams: number }[], of: PackageSize): number[] {
  const units = lines.flatMap(({ quantity, weight_grams }) => Array.from({ length: quantity }, () => weight_grams)).sort((a, b) => b - a)
  const bins: number[] = []
  for (const unit of units) {
    const at = bins.findIndex((contents) => contents + unit <= of.max_weight_grams)
    if (at === -1) bins.push(unit)
    else bins[at]! += unit
  }
  return bins.map((contents) => contents + of.weight_grams).sort((a, b) => a - b)
}

t.test('rules: packing is first fit decreasing, however many units there are', (t) => {
  const of = size('a', 7, 100, true)
  check(property(array(record({ quantity: integer({ min: 1, max: 12 }), weight_grams: nat({ max: 100 }) }), { minLength: 1, maxLength: 8 }), (lines) => {
    const packed = pack(lines, [of]).flatMap(({ weight_grams, count }) => Array.from({ length: count }, () => weight_grams)).sort((a, b) => a - b)
    return JSON.stringify(packed) === JSON.stringify(packSlowly(lines, of))
  }), { numRuns: 2_000 })
  t.strictSame(pack([], [of]), [])
  t.match(pack([{ quantity: 3, weight_grams: 70 }], []), [{ shipping_package_id: null, weight_grams: 210, count: 1 }], 'without sizes there is one package')
  const sizes = [size('s', 10, 500, true), size('xl', 90, 5_000), size('l', 50, 2_000)]
  t.match(pack([{ quantity: 1, weight_grams: 1_500 }, { quantity: 2, weight_grams: 300 }], sizes), [{ shipping_package_id: 'l', weight_grams: 1_850, count: 1 }, { shipping_package_id: 's', weight_grams: 310, count: 1 }], 'what is too heavy for the default takes the next size, whose room is used first')
  t.match(pack([{ quantity: 2, weight_grams: 9_000 }], sizes), [{ shipping_package_id: null, weight_grams: 9_000, count: 2 }], 'what no size can take goes as it is')
  const many = pack(Array.from({ length: 200 }, (_, i) => ({ quantity: 9_999, weight_grams: 3 + i })), [size('a', 0, 1_000, true)])
  t.equal(many.reduce((total, { weight_grams, count }) => total + weight_grams * count, 0), Array.from({ length: 200 }, (_, i) => 9_999 * (3 + i)).reduce((a, b) => a + b), 'two million units lose no gram')
  t.ok(many.length <= 600, `${many.length} kinds of packages`)
  t.end()
})

t.test('rules: goods leave on days on which goods are sent, in the time zone of the store', (t) => {
  const weekend = { handling_days: 0, closed_weekdays: ['saturday' as const, 'sunday' as const] }
  // 2026-11-27 is a Friday.
  t.strictSame(['2026-11-27', '2026-11-28', '2026-11-29'].map((day) => leavingDay(weekend, day)), ['2026-11-27', '2026-11-30', '2026-11-30'])
  t.strictSame([1, 2, 5].map((handling_days) => leavingDay({ ...weekend, handling_days }, '2026-11-27')), ['2026-11-30', '2026-12-01', '2026-12-04'])
  t.strictSame(estimate({ ...weekend, handling_days: 1 }, '2026-12-31', 1, 3), { earliest: '2027-01-02', latest: '2027-01-04' })
  t.strictSame([estimate(weekend, '2026-11-27', null, 3), estimate(weekend, '2026-11-27', 1, null)], [null, null])
  const late = new Date('2026-11-27T23:30:00Z')
  t.strictSame(['UTC', 'Asia/Tokyo', 'America/New_York', undefined, 'Mars/Olympus'].map((zone) => dayIn(zone, late)), ['2026-11-27', '2026-11-28', '2026-11-27', '2026-11-27', '2026-11-27'])
  t.strictSame(lastOf([{ earliest: '2026-11-28', latest: '2026-12-05' }, { earliest: '2026-12-01', latest: '2026-12-02' }]), { earliest: '2026-12-01', latest: '2026-12-05' })
  t.equal(lastOf([{ earliest: '2026-11-28', latest: '2026-12-05' }, null]), null)
  t.end()
})
