package io.filmstudio.common.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * {@code ?page=&limit=} of a list: a controller argument, to be marked {@code @Valid}.
 *
 * @param page from 1; the bound keeps the offset an int
 * @param limit rows of a page, 1 to 100
 */
public record Paging(
        @BindParam("page") @Nullable @Min(1) @Max(1_000_000) Integer page,
        @BindParam("limit") @Nullable @Min(1) @Max(100) Integer limit) {

    public Paging(@Nullable Integer page, @Nullable Integer limit) {
        this.page = page == null ? Integer.valueOf(1) : page;
        this.limit = limit == null ? Integer.valueOf(20) : limit;
    }

    /** Rows before the page. */
    public int offset() {
        return (page - 1) * limit;
    }
}
