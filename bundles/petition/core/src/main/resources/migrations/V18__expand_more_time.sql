-- Extensions that wait for a decision are listed for the desk.
INSERT INTO attention (order_id, reason, since, in_area, in_district, in_subdistrict)
SELECT w.id, 'MORE_TIME', MAX(e.asked_at), w.area, w.district, w.subdistrict
FROM work_order w JOIN extension_asked e ON e.order_id = w.id
WHERE w.extension_asked = 1 AND w.is_open = 1 AND e.state = 'ASKED'
GROUP BY w.id, w.area, w.district, w.subdistrict;
