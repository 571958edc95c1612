-- The tags that many people gave to the kept movies. A tag is the same whatever its case and spaces; names of genres
-- say nothing new. Kept are those of three users or more on two movies or more, a thousand at most; of a movie the five
-- that most users gave it, if a tenth of those did who tagged it at all.
WITH given AS (
  SELECT userId, place, trim(regexp_replace(tag, '\s+', ' ', 'g')) AS spelling, lower(spelling) AS name
  FROM tag JOIN movie_column USING (movieId)
  WHERE trim(tag) <> '' AND length(tag) <= 100 AND NOT contains(tag, chr(0))
),
vocabulary AS (
  SELECT name, count(DISTINCT userId) AS everywhere
  FROM given
  WHERE name NOT IN (SELECT lower(trim(unnest(string_split(genres, '|')))) FROM movie)
  GROUP BY name
  HAVING everywhere >= 3 AND count(DISTINCT place) >= 2
  ORDER BY everywhere DESC, name
  LIMIT 1000
),
tagged AS (
  SELECT place, count(DISTINCT userId) AS taggers FROM given GROUP BY place
),
ranked AS (
  SELECT place, name, taggers, count(DISTINCT userId) AS users, row_number() OVER (
    PARTITION BY place ORDER BY count(DISTINCT userId) DESC, everywhere DESC, name) AS rank
  FROM given JOIN vocabulary USING (name) JOIN tagged USING (place)
  GROUP BY place, name, taggers, everywhere
),
spelled AS (
  SELECT name, spelling, row_number() OVER (PARTITION BY name ORDER BY count(*) DESC, spelling) AS rank
  FROM given GROUP BY name, spelling
)
SELECT ranked.place::UINTEGER, spelled.spelling
FROM ranked JOIN spelled ON spelled.name = ranked.name AND spelled.rank = 1
WHERE ranked.rank <= 5 AND ranked.users * 10 >= ranked.taggers
ORDER BY ranked.place, ranked.rank
