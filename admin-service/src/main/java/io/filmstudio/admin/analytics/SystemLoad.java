package io.filmstudio.admin.analytics;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * How busy the machine and the studio are.
 *
 * @param cpuUsage percent of the machine that this service runs on, 0 to 100
 * @param memoryUsage percent of that machine's memory, or of the container's where there is a limit
 * @param queueDepth jobs that wait for a worker, anywhere
 */
record SystemLoad(double cpuUsage, double memoryUsage, long queueDepth) {

    static SystemLoad now(long queueDepth) {
        var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        double used = 1 - (double) machine.getFreeMemorySize() / machine.getTotalMemorySize();
        return new SystemLoad(percent(machine.getCpuLoad()), percent(used), queueDepth);
    }

    /** The load is unknown, and negative, for a moment after the start. */
    private static double percent(double share) {
        return Math.round(Math.clamp(share, 0.0, 1.0) * 1000) / 10.0;
    }
}
