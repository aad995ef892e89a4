//! What a piece of work costs this process: processor time, wall time and the most memory that was not backed by a
//! file. Read from Linux's `/proc`; elsewhere only wall time is known.

use std::time::Instant;

/// What one step cost.
#[derive(Clone, Copy, Default)]
pub(crate) struct Cost {
    pub(crate) wall_s: f64,
    pub(crate) cpu_s: f64,
    pub(crate) peak_bytes: u64,
}

impl Cost {
    /// Two steps one after the other.
    pub(crate) fn then(self, next: Self) -> Self {
        Self {
            wall_s: self.wall_s + next.wall_s,
            cpu_s: self.cpu_s + next.cpu_s,
            peak_bytes: self.peak_bytes.max(next.peak_bytes),
        }
    }
}

/// Does the work and tells what it cost.
pub(crate) fn metered<T>(work: impl FnOnce() -> T) -> (T, Cost) {
    forget_peak();
    let (began, cpu_before) = (Instant::now(), cpu_seconds());
    let result = work();
    let cost = Cost {
        wall_s: began.elapsed().as_secs_f64(),
        cpu_s: cpu_seconds() - cpu_before,
        peak_bytes: peak_anonymous_bytes(),
    };
    (result, cost)
}

/// The same for work too short to be measured once: the mean of so many times.
pub(crate) fn metered_often<T>(times: u32, work: impl Fn() -> T) -> (T, Cost) {
    let (result, cost) = metered(|| {
        for _ in 1..times {
            std::hint::black_box(work());
        }
        work()
    });
    let each = Cost {
        wall_s: cost.wall_s / f64::from(times),
        cpu_s: cost.cpu_s / f64::from(times),
        ..cost
    };
    (result, each)
}

/// Lets the high-water mark start from what is resident now. Where that is not allowed the peak of the whole
/// process stands in, which is never too small.
fn forget_peak() {
    let _ = std::fs::write("/proc/self/clear_refs", "5");
}

/// Processor time of all threads there are. Those of the pool stay, so that none is lost between two looks.
fn cpu_seconds() -> f64 {
    let tasks = std::fs::read_dir("/proc/self/task").into_iter().flatten();
    let nanoseconds = |task: std::fs::DirEntry| -> Option<f64> {
        let told = std::fs::read_to_string(task.path().join("schedstat")).ok()?;
        told.split_whitespace().next()?.parse().ok()
    };
    tasks.flatten().filter_map(nanoseconds).sum::<f64>() / 1e9
}

/// The high-water mark of resident memory less what is mapped from files (the program itself).
fn peak_anonymous_bytes() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let kibibytes = |name: &str| -> u64 {
        status
            .lines()
            .find_map(|line| line.strip_prefix(name)?.trim().strip_suffix(" kB"))
            .and_then(|number| number.trim().parse().ok())
            .unwrap_or(0)
    };
    kibibytes("VmHWM:").saturating_sub(kibibytes("RssFile:")) * 1024
}

/// Bytes a second when all cores together read memory once, in order: no program can take in its input faster.
pub(crate) fn read_bandwidth() -> f64 {
    const WORDS: usize = 1 << 26;
    let words: Vec<u64> = (0..WORDS as u64).collect();
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let part = WORDS.div_ceil(cores);
    let once = || {
        let began = Instant::now();
        let total: u64 = std::thread::scope(|scope| {
            let sums: Vec<_> = words
                .chunks(part)
                .map(|chunk| scope.spawn(move || chunk.iter().fold(0_u64, |sum, word| sum ^ word)))
                .collect();
            sums.into_iter()
                .filter_map(|sum| sum.join().ok())
                .fold(0, |all, sum| all ^ sum)
        });
        std::hint::black_box(total);
        (WORDS * 8) as f64 / began.elapsed().as_secs_f64()
    };
    (0..5).map(|_| once()).fold(0.0, f64::max)
}

/// How busy the machine is with everything, as the kernel tells it.
pub(crate) fn load() -> String {
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    load.split_whitespace().next().unwrap_or("?").to_owned()
}
