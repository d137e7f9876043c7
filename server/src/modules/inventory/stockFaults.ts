import { sql } from '../../kernel/sql.js'

/*
 * What must be true of a store's stock at any time, next to the proof of the ledger. Each statement gives no row while it is; the
 * text of a row says what is wrong.
 */

/**
 * No level holds more than is there, and none was shipped below nothing. What a merchant states stands: a count may find less
 * than nothing, and for a moment less than checkouts hold, until a worker has ended holds of what is not there.
 */
export const levelFaults = sql(`
  SELECT l.item_id, l.location_id, format('%s are on hand, %s reserved, %s committed', l.on_hand, l.reserved, l.committed) AS fault FROM inventory_levels l
   WHERE l.store_id = $1 AND (l.reserved < 0 OR l.committed < 0 OR l.promised < 0 OR l.reserved > greatest(l.on_hand, 0)
     OR (l.on_hand < 0 AND 'fulfillment' = (SELECT e.reason FROM inventory_entries e WHERE e.store_id = $1 AND e.item_id = l.item_id AND e.location_id = l.location_id AND e.state = 'on_hand' ORDER BY e.sequence DESC LIMIT 1)))`)

/**
 * Every hold is counted in its levels once, and so is what orders have committed; no hold outlives its time, $2 being now, by a
 * minute. Units of items that were removed meanwhile were written off with their levels.
 */
export const holdFaults = sql(`
  WITH held AS (
    SELECT p.item_id, p.location_id, sum(p.held) AS held, sum(p.promised) AS promised
      FROM stock_holds h CROSS JOIN LATERAL unnest(h.item_ids, h.location_ids, h.held, h.promised) AS p(item_id, location_id, held, promised)
     WHERE h.store_id = $1 AND h.status = 'held' AND p.item_id IS NOT NULL GROUP BY 1, 2
  ), committed AS (
    SELECT c.item_id, c.location_id, sum(c.units) AS units FROM stock_commitments c WHERE c.store_id = $1 GROUP BY 1, 2
  )
  SELECT l.item_id, l.location_id, format('%s are reserved and %s promised, holds have %s and %s', l.reserved, l.promised, coalesce(h.held, 0), coalesce(h.promised, 0)) AS fault
    FROM inventory_levels l LEFT JOIN held h USING (item_id, location_id) WHERE l.store_id = $1 AND (l.reserved <> coalesce(h.held, 0) OR l.promised <> coalesce(h.promised, 0))
  UNION ALL
  SELECT l.item_id, l.location_id, format('%s are committed, orders have %s', l.committed, coalesce(c.units, 0))
    FROM inventory_levels l LEFT JOIN committed c USING (item_id, location_id) WHERE l.store_id = $1 AND l.committed <> coalesce(c.units, 0)
  UNION ALL
  SELECT h.owner_id, NULL, format('its hold should have ended at %s', souk_iso(h.expires_at)) FROM stock_holds h
   WHERE h.store_id = $1 AND h.status = 'held' AND (h.expires_at < $2::timestamptz - interval '1 minute' OR h.expires_at > h.hard_expires_at)`)

/**
 * Of an item that is not sold beyond stock no more was sold than ever came in; and what an order has committed was sold to it, as
 * the ledger says.
 */
export const soldFaults = sql(`
  WITH sums AS (
    SELECT e.item_id, sum(e.delta) FILTER (WHERE e.state = 'committed' AND e.reason IN ('sale', 'cancellation')) AS sold,
           sum(e.delta) FILTER (WHERE e.state = 'on_hand' AND e.delta > 0 AND e.reason <> 'fulfillment') AS received
      FROM inventory_entries e WHERE e.store_id = $1 GROUP BY e.item_id
  ), orders AS (
    SELECT e.reference_id AS order_id, e.item_id, e.location_id, sum(e.delta) AS units FROM inventory_entries e
     WHERE e.store_id = $1 AND e.state = 'committed' AND e.reference_type = 'order' GROUP BY 1, 2, 3
  ), committed AS (
    SELECT c.order_id, c.item_id, c.location_id, sum(c.units) AS units FROM stock_commitments c WHERE c.store_id = $1 GROUP BY 1, 2, 3
  )
  SELECT s.item_id, NULL AS location_id, format('%s were sold, %s ever came in', s.sold, coalesce(s.received, 0)) AS fault
    FROM sums s JOIN inventory_items i ON i.store_id = $1 AND i.id = s.item_id
   WHERE i.tracked AND i.oversell = 'deny' AND s.sold > coalesce(s.received, 0) AND NOT EXISTS (SELECT 1 FROM inventory_levels l WHERE l.store_id = $1 AND l.item_id = i.id AND l.oversell <> 'deny')
  UNION ALL
  SELECT c.item_id, c.location_id, format('the order %s has committed %s, the ledger says %s', c.order_id, c.units, coalesce(o.units, 0))
    FROM committed c LEFT JOIN orders o USING (order_id, item_id, location_id) WHERE c.units > coalesce(o.units, 0)`)
