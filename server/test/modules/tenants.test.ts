import t from 'tap'
import { harness } from '../harness.js'

const h = await harness(t)

t.test('stores.create: one call makes a store that works', async (t) => {
  const started = performance.now()
  const made = await h.createStore()
  t.comment(`stores.create took ${Math.round(performance.now() - started)} ms with its organization`)
  t.equal(made.store.status, 'active')
  const events = await h.events(made)
  t.match(events.map((event) => event.type), ['store.created', 'location.created', 'collection.created'])
})
