-- What is asked most, over the tables of the database.
CREATE VIEW current_facts AS
SELECT f.record, r.name, r.kind, f.member, f.field, f.value, f.min, f.max, f.about, f.text, f.undisclosed, f.unit,
  f.as_of, f.source, f.source_url, f.standing
FROM facts f JOIN records r ON r.id = f.record WHERE f.current = 1;

CREATE VIEW disputed_facts AS
SELECT record, member, field, as_of, count(*) AS "values" FROM facts WHERE current = 1
GROUP BY record, member, field, as_of HAVING count(*) > 1;

CREATE VIEW named_edges AS
SELECT e.id, a.name AS "from", e.relation, b.name AS "to", e.undisclosed, e.since, e.until, e.current, e.source_url
FROM edges e JOIN records a ON a.id = e.record LEFT JOIN records b ON b.id = e."to";

CREATE VIEW planned_ends AS
SELECT e.record, r.name, r.kind, e.member, e.event, e.date, e.last_day, e.not_before, e.scope, e.source_url
FROM events e JOIN records r ON r.id = e.record
WHERE e.planned = 1 AND e.event IN ('deprecated', 'retired', 'archived') ORDER BY e.last_day, e.record;

CREATE VIEW what_rests_on AS
WITH RECURSIVE rests(base, record, steps) AS (
  SELECT "to", record, 1 FROM edges WHERE current = 1 AND "to" IS NOT NULL
  UNION
  SELECT rests.base, edges.record, rests.steps + 1 FROM rests JOIN edges ON edges."to" = rests.record
  WHERE edges.current = 1 AND rests.steps < 6
)
SELECT base, record, min(steps) AS steps FROM rests GROUP BY base, record;
