-- How often what was asked for, by type: read from this index alone.
CREATE INDEX work_order_of_type ON work_order (district, filed_at, area, type, petition_id);
