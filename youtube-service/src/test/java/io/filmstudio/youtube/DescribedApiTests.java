package io.filmstudio.youtube;

import io.filmstudio.common.test.DescribedApi;

@YoutubeTest
class DescribedApiTests implements DescribedApi {}
