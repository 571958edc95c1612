-- The cut of the original model: the most active users and the most rated movies, each counted over all
-- ratings, ties by lower id; then the ratings where both stay.
CREATE TEMP TABLE active_user AS
SELECT userId FROM rating GROUP BY userId ORDER BY count(*) DESC, userId LIMIT $users;

CREATE TEMP TABLE popular_movie AS
SELECT movieId FROM rating GROUP BY movieId ORDER BY count(*) DESC, movieId LIMIT $movies;

CREATE TEMP TABLE kept AS
SELECT userId, movieId, halfStars
FROM rating
SEMI JOIN active_user USING (userId)
SEMI JOIN popular_movie USING (movieId);

-- Rows and columns are numbered by what is kept, so a user or movie left without any rating has no number.
CREATE TEMP TABLE user_row AS
SELECT userId, count(*) AS ratings, row_number() OVER (ORDER BY count(*) DESC, userId) - 1 AS place
FROM kept GROUP BY userId;

CREATE TEMP TABLE movie_column AS
SELECT movieId, count(*) AS ratings, sum(halfStars) AS halfStars,
  row_number() OVER (ORDER BY count(*) DESC, movieId) - 1 AS place
FROM kept GROUP BY movieId;
