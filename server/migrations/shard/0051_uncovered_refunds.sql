-- What a refund that failed in part does not count as refunded: {lines, shipping_amount, shipping_tax_amount}, as the money that went does not cover it.
-- Null in all others, and in those that failed in part before this column came, whose lines all count.
ALTER TABLE refunds ADD COLUMN uncovered jsonb CHECK (uncovered IS NULL OR status = 'failed');
