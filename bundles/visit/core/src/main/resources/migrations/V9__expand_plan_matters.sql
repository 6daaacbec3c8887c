-- Plans ask which open orders came of hazards. In plan_changed the column place says 2 for a work order, in plan_due
-- subject_kind also says ENGAGEMENT and MATTER.

CREATE INDEX hazard_of_order ON hazard (order_id);
