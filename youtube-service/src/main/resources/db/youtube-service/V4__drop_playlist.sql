-- nobody asks what playlists were made from here: YouTube lists them
drop table playlist;
